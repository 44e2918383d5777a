// A configuration for nginx (1.22 or newer). The atlas is one location, so that it can also be put into the server
// block of a site that has other things.
import { CACHE, NOT_FOR_READERS, RESOURCE_POLICY, SHOWN_ELSEWHERE, contentTypes, securityHeaders } from '../headers.mjs';
import { NAMED_BY_CONTENTS } from '../named_by_contents.mjs';

// `root` is the folder that holds the site at the path `base`. `brotli` is whether nginx has that module.
export function nginxConfig({ base, root, host = '_', listen = ['80', '[::]:80'], brotli = true }) {
  return `# Made by "make hosting" for an atlas at ${base}. The file belongs into sites-enabled/ or conf.d/.

map $uri $atlas_cache {
    "~${NAMED_BY_CONTENTS}" "${CACHE.named}";
    default "${CACHE.other}";
}

map $uri $atlas_resource_policy {
    "~${SHOWN_ELSEWHERE}" "${RESOURCE_POLICY.elsewhere}";
    default "${RESOURCE_POLICY.other}";
}

server {
${listen.map((address) => `    listen ${address};`).join('\n')}
    server_name ${host};
    server_tokens off;

    # From here to the end of the last location: also for the server block of a site that has other things.${base === '/' ? '' : folderWithoutSlash(base)}
    location ^~ ${base} {
        root "${root}";
        index index.html;
        absolute_redirect off;
        etag on;

${headers}

        # What the build has compressed.
        gzip_static on;
        gzip_vary on;
${brotli ? '        brotli_static on;' : '        # brotli_static on; needs the module ngx_brotli'}

        charset utf-8;
        charset_types ${WITH_CHARSET.join(' ')};
        types {
${types}
        }

        # A folder without a page names nothing either.
        error_page 403 404 =404 ${base}404.html;

        # These have no header of their own, since it would drop all of those above.
        location = ${base}feed.xml {
            types { }
            default_type ${withoutCharset(contentTypes.atom)};
        }
        location ~ "${NOT_FOR_READERS}" {
            return 404;
        }
    }
}
`;
}

// Unlike the other redirects this one is not nginx's own, since there may be no such folder for it to find.
function folderWithoutSlash(base) {
  return `

    location = ${base.slice(0, -1)} {
        absolute_redirect off;
${headers}
        return 308 ${base}$is_args$args;
    }
`;
}

// nginx adds the charset by itself; those of `types` hide all that it knows by default.
const withoutCharset = (type) => type.split(';')[0];
const OTHER_TYPES = {
  css: 'text/css',
  'js mjs': 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
};
const WITH_CHARSET = ['text/plain', 'text/css', 'text/javascript', 'text/markdown', 'application/json', 'application/xml', withoutCharset(contentTypes.atom)];

const types = Object.entries({ ...contentTypes, ...OTHER_TYPES })
  .map(([extensions, type]) => `            ${withoutCharset(type)} ${extensions};`)
  .join('\n');

// `always`: on redirects and errors too.
const headers = Object.entries({
  ...securityHeaders,
  'Cache-Control': '$atlas_cache',
  'Cross-Origin-Resource-Policy': '$atlas_resource_policy',
})
  .map(([name, value]) => `        add_header ${name} "${value}" always;`)
  .join('\n');
