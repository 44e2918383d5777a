// Starts a web server on this machine with the configuration that we publish for it, and without touching the
// machine's own: everything is in a folder that goes away.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { caddyfile } from '../../scripts/hosting/caddy.mjs';
import { nginxConfig } from '../../scripts/hosting/nginx.mjs';
import { serve } from '../../scripts/serve.mjs';

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

// Each: whether it is installed, and how to start it for a build in `dist` at `base`. That resolves to
// { origin, stop, encodings }, the last being those in which this installation can send files.
export const SERVERS = {
  'our own server': { isInstalled: () => true, start: startOwn },
  nginx: { isInstalled: () => isCommand('nginx', '-v'), start: startNginx },
  Caddy: { isInstalled: () => isCommand('caddy', 'version'), start: startCaddy },
};

function isCommand(name, version) {
  try {
    execFileSync(name, [version], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function startOwn({ dist, base }) {
  const { server, origin } = await serve({ port: 0, base, dist });
  return { origin, stop: () => server.close(), encodings: ['br', 'gzip'] };
}

async function startNginx({ dist, base }) {
  const { folder, root } = siteIn(dist, base);
  const port = await freePort();
  const brotli = existsSync(BROTLI_MODULE);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = `${brotli ? `load_module ${BROTLI_MODULE};` : ''}
    daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      ${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(' ')}
      ${nginxConfig({ base, root, listen: [`127.0.0.1:${port}`], brotli })}
    }`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  const host = await started('nginx', ['-e', `${folder}/error.log`, '-p', folder, '-c', `${folder}/nginx.conf`], { folder, port });
  return { ...host, encodings: brotli ? ['br', 'gzip'] : ['gzip'] };
}

async function startCaddy({ dist, base }) {
  const { folder, root } = siteIn(dist, base);
  const port = await freePort();
  const site = caddyfile({ base, root, site: `http://127.0.0.1:${port}` });
  writeFileSync(join(folder, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${site}`);
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const host = await started('caddy', ['run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'], { folder, port, env });
  return { ...host, encodings: ['br', 'gzip'] };
}

// A copy of a build at its path below a server's root.
function siteIn(dist, base) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-host-'));
  const root = join(folder, 'root');
  mkdirSync(dirname(join(root, base)), { recursive: true });
  cpSync(dist, join(root, base), { recursive: true });
  // nginx may read as another user.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  return { folder, root };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function started(command, args, { folder, port, env = process.env }) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    try {
      await fetch(origin);
      return { origin, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  stop();
  throw new Error(`${command} did not start: ${said}`);
}
