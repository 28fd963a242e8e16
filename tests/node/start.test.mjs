import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';

describe('the server of npm start', () => {
  let server;
  let port;
  before(async () => {
    server = spawn(process.execPath, ['scripts/start.mjs', '--no-build'], {
      env: { ...process.env, PORT: '18473' },
    });
    server.stdout.setEncoding('utf8');
    port = await new Promise((found) => {
      server.stdout.on('data', (text) => {
        const at = /127\.0\.0\.1:(\d+)/.exec(text)?.[1];
        if (at) found(Number(at));
      });
    });
  });
  after(() => server.kill());

  /** Sends these bytes as they are; gives the first line of the answer. */
  async function ask(bytes, isWhole = false) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    if (isWhole) socket.write(bytes);
    else socket.end(bytes);
    let answer = '';
    for await (const piece of socket) answer += piece;
    return answer.split('\r\n')[0];
  }
  const get = (path) => ask(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, true);

  for (const path of [
    '/%',
    '/%E0%A4%A',
    '/%00',
    '//',
    '//[',
    'http://[',
    '/..%2f..%2fpackage.json',
    '/bedside/..%2fpackage.json',
    '/../../etc/passwd',
    `/${'a'.repeat(10_000)}`,
  ])
    it(`goes on after ${path.slice(0, 40)}`, async () => {
      assert.match(await get(path), /^HTTP\/1\.1 (404|400|414)/);
      assert.equal(await get('/'), 'HTTP/1.1 200 OK');
    });

  it('goes on after what is no request', async () => {
    for (const bytes of [
      '\0\0\0',
      'GET',
      'GET / HTTP/9.9\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx',
    ])
      await ask(bytes).catch(() => {});
    assert.equal(await get('/'), 'HTTP/1.1 200 OK');
    assert.equal(server.exitCode, null);
  });
});
