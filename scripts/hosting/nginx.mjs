// A server block for nginx (1.22 or newer). All headers stand at the level of the server: a location with headers
// of its own would drop these.
import { CACHE, NAMED_BY_CONTENTS, RESOURCE_POLICY, SHOWN_ELSEWHERE, contentTypes, securityHeaders } from '../headers.mjs';

// `root` is the folder that holds the site at the path `base`. `brotli` is whether nginx has that module.
export function nginxConfig({ base, root, listen = '80', brotli = true }) {
  const headers = {
    ...securityHeaders,
    'Cache-Control': '$atlas_cache',
    'Cross-Origin-Resource-Policy': '$atlas_resource_policy',
  };
  const header = ([name, value]) => `    add_header ${name} "${value}" always;`;
  const types = Object.entries({ ...contentTypes, ...OTHER_TYPES });
  const type = ([extension, name]) => `        "${name.split(';')[0]}" ${extension};`;
  return `# Made by "make hosting" for an atlas at ${base}; belongs into the http block (sites-enabled/ or conf.d/).
map $uri $atlas_cache {
    "~${NAMED_BY_CONTENTS}" "${CACHE.named}";
    default "${CACHE.other}";
}

map $uri $atlas_resource_policy {
    "~${SHOWN_ELSEWHERE}" "${RESOURCE_POLICY.elsewhere}";
    default "${RESOURCE_POLICY.other}";
}

server {
    listen ${listen};
    root ${root};
    index index.html;
    absolute_redirect off;
    server_tokens off;
    etag on;

${Object.entries(headers).map(header).join('\n')}

    # What the build has compressed.
    gzip_static on;
    gzip_vary on;
${brotli ? '    brotli_static on;' : '    # brotli_static on; needs the module ngx_brotli'}

    charset utf-8;
    charset_types text/html text/plain text/css application/javascript application/json application/atom+xml;
    types {
${types.map(type).join('\n')}
    }
    location = ${base}feed.xml {
        types { }
        default_type application/atom+xml;
    }

    # A folder without a page names nothing either.
    error_page 403 404 =404 ${base}404.html;
    location ~ /_(headers|redirects)$ {
        return 404;
    }
}
`;
}

// Those that nginx knows, which a block of types for a server hides.
const OTHER_TYPES = {
  css: 'text/css',
  'js mjs': 'application/javascript',
  json: 'application/json',
  png: 'image/png',
};
