// A configuration for Caddy (2.6 or newer). All of it is about paths below `base`, so that it can also be put into a
// site that has other things.
import { CACHE, NOT_FOR_READERS, PAGE_WITHOUT_SLASH, RESOURCE_POLICY, SHOWN_ELSEWHERE, contentTypes, securityHeaders } from '../headers.mjs';
import { NAMED_BY_CONTENTS } from '../named_by_contents.mjs';

// `root` is the folder that holds the site at the path `base`; `site` is its address, as `https://atlas.example`.
export function caddyfile({ base, root, site = ':80' }) {
  return `# Made by "make hosting" for an atlas at ${base}.
${site} {${base === '/' ? '' : aroundFolder(base)}
    handle ${base}* {
        root * "${root}"
${headers({})}
        # Each excludes the other: the order of the file decides nothing here.
        @named path_regexp \`${NAMED_BY_CONTENTS}\`
        header @named Cache-Control "${CACHE.named}"
        @unnamed not path_regexp \`${NAMED_BY_CONTENTS}\`
        header @unnamed Cache-Control "${CACHE.other}"
        @elsewhere path_regexp \`${SHOWN_ELSEWHERE}\`
        header @elsewhere Cross-Origin-Resource-Policy "${RESOURCE_POLICY.elsewhere}"
        @here not path_regexp \`${SHOWN_ELSEWHERE}\`
        header @here Cross-Origin-Resource-Policy "${RESOURCE_POLICY.other}"

${types(base)}

        @writing not method GET HEAD
        header @writing Allow "GET, HEAD"
        error @writing 405
        @not_for_readers path_regexp \`${NOT_FOR_READERS}\`
        error @not_for_readers 404

        # Made from what the expression found, not from what was asked: that may have been spelled so that it leads
        # to another host ("//elsewhere/..%2fabout").
        @page_without_slash {
            path_regexp page \`${PAGE_WITHOUT_SLASH}\`
            file {path}/index.html
        }
        @query expression {query} != ""
        route @page_without_slash {
            redir @query {re.page.1}/?{query} 308
            redir {re.page.1}/ 308
        }

        # What the build has compressed.
        file_server {
            precompressed br gzip
            # Its own redirects lose the query.
            disable_canonical_uris
        }
    }

    handle_errors {
        @below path ${base}*
        handle @below {
            root * "${root}"
${headers(ON_ERRORS, '            ')}
            @missing expression {err.status_code} == 404
            handle @missing {
                # Not the type of what was asked for.
                header Content-Type "${contentTypes.html}"
                rewrite * ${base}404.html
                file_server {
                    precompressed br gzip
                }
            }
            handle {
                respond "{err.status_code} {err.status_text}"
            }
        }
    }
}
`;
}

const { 'Cross-Origin-Resource-Policy': _dependsOnPath, ...EVERYWHERE } = securityHeaders;
const ON_ERRORS = { 'Cache-Control': CACHE.other, 'Cross-Origin-Resource-Policy': RESOURCE_POLICY.other };

// Caddy says that an answer depends on the encodings asked for only where it is encoded; a cache between needs to
// know it of both. Set as the last, so as to stand there once.
function headers(more, indent = '        ') {
  const lines = Object.entries({ ...EVERYWHERE, ...more, Vary: 'Accept-Encoding' });
  const block = ['header {', ...lines.map(([name, value]) => `    ${name} "${value}"`), '    -Server', '    defer', '}'];
  return block.map((line) => indent + line).join('\n');
}

function types(base) {
  // Of two kinds of XML, Caddy knows none by name.
  const byName = { 'feed.xml': contentTypes.atom, 'sitemap.xml': contentTypes.xml };
  const byExtension = ['svg', 'txt', 'wasm', 'webmanifest'].map((extension) => [`*.${extension}`, extension, contentTypes[extension]]);
  const all = [...byExtension, ...Object.entries(byName).map(([name, type]) => [base + name, name.split('.')[0], type])];
  return all.map(([path, matcher, type]) => `        @${matcher} path ${path}\n        header @${matcher} Content-Type "${type}"`).join('\n');
}

function aroundFolder(base) {
  return `
    handle ${base.slice(0, -1)} {
${headers(ON_ERRORS)}
        @query expression {query} != ""
        redir @query ${base}?{query} 308
        redir * ${base} 308
    }

    # What is not below the atlas. In a site that has other things, leave this out.
    handle {
        respond "Not found" 404
    }
`;
}
