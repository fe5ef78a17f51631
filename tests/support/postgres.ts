import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

const oldestVersion = 15;
const superuser = 'newsproof';

/** A PostgreSQL server of this test run's own, in a temporary folder. */
export type PostgresServer = {
	/** Creates an empty schema and gives a URL under which it is all there is. */
	createSchema(): Promise<string>;
	/** Runs SQL as the superuser. */
	query(sql: string): Promise<void>;
	/** Stops the server and removes its folder. */
	stop(): Promise<void>;
};

/**
 * The folder with PostgreSQL's programs: `NEWSPROOF_POSTGRES_BIN`, the PATH, or Debian's places,
 * newest first. `undefined` when there is none of version 15 or later.
 *
 * @throws Error when there is none, `CI` is set and `NEWSPROOF_REQUIRE_POSTGRES` is 1
 */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const found = candidateFolders(env).find(isRecentPostgres);
	if (found) return found;
	const reason = `No PostgreSQL ${oldestVersion} or later in NEWSPROOF_POSTGRES_BIN, PATH or /usr/lib/postgresql`;
	if (env.CI && env.NEWSPROOF_REQUIRE_POSTGRES === '1') throw new Error(reason);
	console.warn(`${reason}: its tests are skipped`);
	return undefined;
}

function candidateFolders(env: NodeJS.ProcessEnv): string[] {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : [];
	return [
		...(env.NEWSPROOF_POSTGRES_BIN ? [env.NEWSPROOF_POSTGRES_BIN] : []),
		...(env.PATH ?? '').split(delimiter).filter(Boolean),
		...versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin'))
	];
}

function isRecentPostgres(folder: string): boolean {
	if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return false;
	try {
		const answer = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
		return Number(/\d+/.exec(answer)?.[0]) >= oldestVersion;
	} catch {
		return false;
	}
}

export async function startPostgres(bin: string): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), 'newsproof-postgres-'));
	let server: ChildProcess | undefined;
	const cleanUp = () => {
		server?.kill('SIGQUIT');
		rmSync(folder, { recursive: true, force: true });
	};
	process.once('exit', cleanUp);

	try {
		const owner = unprivilegedOwner();
		// Closed to other users of the machine, since the server trusts whoever reaches its socket.
		chmodSync(folder, 0o700);
		if (owner) chownSync(folder, owner.uid, owner.gid);
		initialise(bin, folder, owner);
		const port = await freePort();
		server = await serve(bin, folder, port, owner);
		return await connectTo(server, folder, port, cleanUp);
	} catch (error) {
		cleanUp();
		throw error;
	}
}

type Owner = { readonly uid: number; readonly gid: number };

// PostgreSQL refuses to run as root.
function unprivilegedOwner(): Owner | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (flag: string, user: string) =>
		Number(
			execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
		);
	for (const user of ['postgres', 'nobody']) {
		try {
			return { uid: id('-u', user), gid: id('-g', user) };
		} catch {
			continue;
		}
	}
	throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody');
}

function initialise(bin: string, folder: string, owner: Owner | undefined): void {
	const options = ['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=trust'];
	execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', superuser, ...options], {
		...owner,
		cwd: folder,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const sockets = join(folder, 'sockets');
	mkdirSync(sockets);
	if (owner) chownSync(sockets, owner.uid, owner.gid);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

function serve(
	bin: string,
	folder: string,
	port: number,
	owner: Owner | undefined
): Promise<ChildProcess> {
	const settings = {
		listen_addresses: '',
		unix_socket_directories: join(folder, 'sockets'),
		port: String(port),
		fsync: 'off',
		deadlock_timeout: '50ms',
		full_page_writes: 'off',
		max_connections: '60',
		shared_buffers: '32MB'
	};
	const server = spawn(
		join(bin, 'postgres'),
		[
			'-D',
			join(folder, 'data'),
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
		],
		{ ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	return new Promise((resolve, reject) => {
		const lines: string[] = [];
		createInterface({ input: server.stderr }).on('line', (line) => {
			if (lines.length < 50) lines.push(line);
			if (line.includes('ready to accept connections')) resolve(server);
		});
		server.once('error', reject);
		server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)));
	});
}

async function connectTo(
	server: ChildProcess,
	folder: string,
	port: number,
	cleanUp: () => void
): Promise<PostgresServer> {
	const host = encodeURIComponent(join(folder, 'sockets'));
	const url = `postgres://${superuser}@localhost:${port}/postgres?host=${host}`;
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	let schemas = 0;

	return {
		async createSchema() {
			const name = `test_${++schemas}`;
			await admin.query(`create schema ${name}`);
			return `${url}&options=${encodeURIComponent(`-c search_path=${name}`)}`;
		},
		async query(sql) {
			await admin.query(sql);
		},
		async stop() {
			await admin.end();
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGINT');
			await ended;
			process.removeListener('exit', cleanUp);
			cleanUp();
		}
	};
}
