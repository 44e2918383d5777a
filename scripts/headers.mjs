// The one home of what every answer says about security, caching and types. The local server and the
// configurations for hosts (scripts/hosting/) are made from this.
import { isNamedByContents } from './named_by_contents.mjs';

const contentSecurityPolicy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const policy = (directives) => directives.map((directive) => directive.join(' ')).join('; ');

// What a <meta> can carry (CSP Level 3, 3.3), for hosts that send no headers of ours.
export const policyOfPage = policy(Object.entries(contentSecurityPolicy).filter(([name]) => name !== 'frame-ancestors'));

export const securityHeaders = {
  'Content-Security-Policy': policy(Object.entries(contentSecurityPolicy)),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

// Rules by path, as regular expressions that JavaScript, nginx (PCRE) and Caddy (RE2) read alike.
// Previews are shown by other sites, icons by the telephone.
export const SHOWN_ELSEWHERE = String.raw`/(previews/.+|icon-[a-z0-9-]+)\.png$`;

// What hosts read, not readers.
export const NOT_FOR_READERS = String.raw`/(_headers|_redirects|\.nojekyll)$`;
// How the address of a page is spelled if its last slash is missing. Nothing else may be made into a redirect: of
// other spellings of the same folder ("//elsewhere/..%2fabout") a browser would read the name of another host.
export const PAGE_WITHOUT_SLASH = String.raw`^((?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)$`;

// What is named by its contents is kept for ever; all else is asked for again.
export const CACHE = { named: 'public, max-age=31536000, immutable', other: 'no-cache' };
export const RESOURCE_POLICY = { elsewhere: 'cross-origin', other: 'same-origin' };

// What hosts commonly get wrong or leave out.
export const contentTypes = {
  atom: 'application/atom+xml;charset=utf-8',
  html: 'text/html;charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain;charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

// All that an answer with the file at a path says besides its type. Answers without a file (redirects, errors) say
// what `headersFor('')` does.
export function headersFor(path) {
  return {
    ...securityHeaders,
    'Cache-Control': isNamedByContents(path) ? CACHE.named : CACHE.other,
    'Cross-Origin-Resource-Policy': new RegExp(SHOWN_ELSEWHERE).test(path) ? RESOURCE_POLICY.elsewhere : RESOURCE_POLICY.other,
  };
}
