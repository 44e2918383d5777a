// A site for Caddy (2.6 or newer).
import { CACHE, NAMED_BY_CONTENTS, RESOURCE_POLICY, SHOWN_ELSEWHERE, contentTypes, securityHeaders } from '../headers.mjs';

// `root` is the folder that holds the site at the path `base`; `site` is its address, as `atlas.example`.
// Each matcher excludes the others that set the same header: Caddy does not apply them in the order of the file.
export function caddyfile({ base, root, site = ':80' }) {
  const { 'Cross-Origin-Resource-Policy': _byPath, ...everywhere } = securityHeaders;
  const header = ([name, value]) => `        ${name} "${value}"`;
  const always = (more) => `header {
${Object.entries({ ...everywhere, ...more }).map(header).join('\n')}
        -Server
    }`;
  const typed = Object.entries(contentTypes).filter(([extension]) => !['atom', 'html', 'xml'].includes(extension));
  const type = ([extension, name]) => `    @${extension} path *.${extension}\n    header @${extension} Content-Type "${name}"`;
  return `# Made by "make hosting" for an atlas at ${base}.
${site} {
    root * ${root}

    ${always({})}
    @named path_regexp ${NAMED_BY_CONTENTS}
    header @named Cache-Control "${CACHE.named}"
    @unnamed not path_regexp ${NAMED_BY_CONTENTS}
    header @unnamed Cache-Control "${CACHE.other}"
    @elsewhere path_regexp ${SHOWN_ELSEWHERE}
    header @elsewhere Cross-Origin-Resource-Policy "${RESOURCE_POLICY.elsewhere}"
    @here not path_regexp ${SHOWN_ELSEWHERE}
    header @here Cross-Origin-Resource-Policy "${RESOURCE_POLICY.other}"
${typed.map(type).join('\n')}
    @feed path ${base}feed.xml
    header @feed Content-Type "${contentTypes.atom}"
    @sitemap path ${base}sitemap.xml
    header @sitemap Content-Type "${contentTypes.xml}"

    # Caddy's own way to the last slash loses the query.
    @folder {
        not path */
        file {path}/index.html
        expression {query} == ""
    }
    redir @folder {path}/ 308
    @folder_with_query {
        not path */
        file {path}/index.html
        expression {query} != ""
    }
    redir @folder_with_query {path}/?{query} 308

    # What the build has compressed.
    file_server {
        precompressed br gzip
        disable_canonical_uris
        hide _headers _redirects
    }

    handle_errors {
        rewrite * ${base}404.html
        ${always({ 'Cache-Control': CACHE.other, 'Cross-Origin-Resource-Policy': RESOURCE_POLICY.other })}
        file_server {
            precompressed br gzip
        }
    }
}
`;
}
