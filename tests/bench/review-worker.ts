import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { measureSeed, MODELS } from './review-measures.ts';

const seed = v.parse(v.number(), workerData);
parentPort?.postMessage(MODELS.map((model) => measureSeed(seed, model)));
