import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/*
 * The world of a function under test, loaded before its own code (`--import`). `?clock=` names a file with the
 * milliseconds by which its clock is off; it may change at any time. `&port=` is the server of recorded sources: every
 * host that is asked over TLS is that server, but for this machine itself, where the emulator is. Nothing leaves it.
 */

const world = new URL(import.meta.url).searchParams;
const clock = world.get('clock') ?? '';
const port = Number(world.get('port'));

const LOOK_AGAIN_MS = 20;
let looked = Number.NEGATIVE_INFINITY;
let offset = 0;

const RealDate = Date;
const now = (): number => {
  if (performance.now() - looked > LOOK_AGAIN_MS) {
    offset = Number(readFileSync(clock, 'utf8'));
    looked = performance.now();
  }
  return RealDate.now() + offset;
};

/** The AWS SDK signs with it too, is told that it is wrong, and signs anew by the time that the answer names. */
class RecordedDate extends RealDate {
  constructor(...given: [] | [number | string | Date] | ConstructorParameters<typeof Date>) {
    // the compiler knows no overload for all of them at once
    super(...((given.length === 0 ? [now()] : given) as [number]));
  }

  static override now(): number {
    return now();
  }
}
globalThis.Date = RecordedDate as DateConstructor;

const THIS_MACHINE = ['localhost', '127.0.0.1'];
const realConnect = tls.connect;

const recordedSource = (options: tls.ConnectionOptions): net.Socket => {
  if (options.host === undefined || THIS_MACHINE.includes(options.host)) return realConnect(options);
  const socket = net.connect({ host: '127.0.0.1', port });
  return socket.once('connect', () => socket.emit('secureConnect'));
};
Object.assign(tls, { connect: recordedSource });
syncBuiltinESMExports();
