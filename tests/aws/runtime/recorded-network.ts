import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/*
 * The network of a function under test, loaded before its own code (`--import`): nothing leaves this machine. With
 * `?port=` every host that is asked over TLS is the server of recorded sources on that port, and the function finds
 * out nothing of it. Without, every name leads to this machine itself, as a forged name server would have it.
 */

const port = Number(new URL(import.meta.url).searchParams.get('port'));

type Found = (error: null, addresses: string | dns.LookupAddress[], family?: number) => void;

const thisMachine = (_name: string, options: dns.LookupOptions, found: Found): void =>
  options.all === true ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4);

const recordedSource = ({ host }: tls.ConnectionOptions): net.Socket => {
  const socket = net.connect({ host: host ?? '', port, lookup: thisMachine });
  return socket.once('connect', () => socket.emit('secureConnect'));
};

Object.assign(dns, { lookup: thisMachine });
if (port > 0) Object.assign(tls, { connect: recordedSource });
syncBuiltinESMExports();
