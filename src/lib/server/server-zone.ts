/** The time zone of this server (IANA), for pages whose reader's zone is not known. */
export function serverZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
