// Our own server while it is worked on, when it looks for each file anew: no request stops it.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';

// The first line of the answer to a request target that fetch() would refuse or tidy up.
function ask(port, target) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => (answer += data));
    socket.on('end', () => resolve(answer.split('\r\n')[0]));
    socket.on('error', reject);
  });
}

for (const dev of [false, true]) {
  test(`odd requests are answered (${dev ? 'make dev' : 'make serve'})`, async () => {
    const { server } = await serve({ port: 0, dist: 'dist', dev });
    const { port } = server.address();
    try {
      for (const target of ['/%', '/%zz', '/%00', '/about/%00/', '/%E0%A4%A', '//', '*', 'http://[', 'http://a/%', '/..%2f%', '/activities/%/']) {
        assert.match(await ask(port, target), /^HTTP\/1\.1 [2-4]\d\d /, target);
        assert.match(await ask(port, '/about/'), / 200 /, `after ${target}`);
      }
    } finally {
      server.close();
    }
  });
}
