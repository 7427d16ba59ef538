import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Left in the data folder by the program that has it open: one folder has one database, and commands ask that one. */
const RUN_FILE = 'running.json';

const Running = z.object({ pid: z.int().positive(), socket: z.string().min(1) });

const pathIn = (folder: string): string => join(folder, RUN_FILE);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // another user's process may not be asked, which proves that it is there
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const read = (folder: string): z.infer<typeof Running> | undefined => {
  try {
    return Running.safeParse(JSON.parse(readFileSync(pathIn(folder), 'utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Says in the data folder where its database answers, until the function it returns is called. */
export const noteRunning = (folder: string, socket: string): (() => void) => {
  writeFileSync(pathIn(folder), `${JSON.stringify({ pid: process.pid, socket })}\n`);
  return () => {
    if (read(folder)?.pid === process.pid) rmSync(pathIn(folder), { force: true });
  };
};

/** The socket at which the database of this folder is said to answer; none where its program has ended. */
export const socketOfRunning = (folder: string): string | undefined => {
  const running = read(folder);
  return running !== undefined && isAlive(running.pid) ? running.socket : undefined;
};
