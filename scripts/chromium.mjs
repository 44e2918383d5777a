// How tests and measurements start Chromium: the machine's own where there is one, in a quiet and plain state.
import { existsSync } from 'node:fs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const found = process.env.CHROMIUM_PATH || (existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined);

// Chromium's sandbox refuses to run as root, as on most continuous integration machines.
const isRoot = process.getuid?.() === 0;

export const launchOptions = {
  executablePath: found,
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
