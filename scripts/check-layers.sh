#!/usr/bin/env bash
# Keeps the layers apart: data flows one way (docs/architecture.md), the pure folders know no browser and
# no clock, and only browser/ speaks to the browser's own interfaces.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Each pure layer (src/NAME.rs or src/NAME/) and the layers that it may use; std and plain crates are free.
ALLOWED_USES="
text:
order:
time:
geo:
report:     text order time geo
view_state: text order time geo report
route:      text order time geo report view_state
history:    text order time geo report view_state route
selection:  text order time geo report view_state
words:   text order time geo report view_state selection
edition:    text order time geo report view_state selection words
scene:      text order time geo report view_state route selection words edition
"

# What draws knows the browser only through src/browser; what is above it may not be used by it.
ABOVE="
markup:
reactive:   markup
browser:    text order time geo report view_state route history selection words edition scene markup reactive
components: text order time geo report view_state route history selection words edition scene markup reactive browser
pages:      text order time geo report view_state route history selection words edition scene markup reactive browser components
publish:    text order time geo report view_state route history selection words edition scene markup reactive browser components pages
"
NOT_PURE='leptos|web_sys|js_sys|wasm_bindgen|gloo\w*|SystemTime|Instant'
# Who may name the browser's own interfaces; markup only names the types of events and elements.
BROWSER_CODE='^src/(browser(\.rs|/)|markup/mod\.rs|main\.rs)'
BROWSER_INTERFACES='web_sys|js_sys|wasm_bindgen|gloo\w*'

# The first two print "file:line: name" for each use outside comments and strings.
# find_uses counts `use crate::{a::X, b}` as a and b, and `super::b` too where src/b is meant.
WITHOUT_TEXT='s{"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/|\x27(?:\\.|[^\x27\\])\x27}{$& =~ s/[^\n]//gr}gse;
  sub place { "$ARGV:" . (1 + (substr($_, 0, shift) =~ tr/\n//)) }'

find_words() {
  perl -0777 -ne "$WITHOUT_TEXT"'while (/\b('"$1"')\b/g) { print place($-[0]), ": $1\n" }' "${@:2}"
}

find_uses() {
  local layer=$1 modules
  modules=" $(find src -mindepth 1 -maxdepth 1 -exec basename {} .rs \; | tr '\n' ' ')"
  LAYER=$layer MODULES=$modules perl -0777 -ne "$WITHOUT_TEXT"'
    while (/\b(crate|super)::(?:super::)*(\w+|(\{(?:[^{}]|(?3))*\}))/g) {
      my ($root, $names, $place) = ($1, $2, place($-[0]));
      1 while $names =~ s/::\{[^{}]*\}//g;
      for my $name (map { /(\w+)/ } split /,/, $names) {
        next if $name =~ /^(self|super)$/;
        next if $root eq "super" && ($ENV{MODULES} !~ / $name / || -e "src/$ENV{LAYER}/$name.rs" || -e "src/$ENV{LAYER}/$name");
        print "$place: $name\n";
      }
    }' "${@:2}"
}

# Folders in which no file may use, by whatever way round, one that uses it.
WITHOUT_CIRCLES="text time geo report view_state route history selection words edition scene markup browser components pages publish"
for folder in $(cd src && echo components/*/); do WITHOUT_CIRCLES+=" ${folder%/}"; done

# Prints each circle of files of a folder (`a.rs -> b.rs -> a.rs`), found through `super::b::…` and
# `crate::folder::b::…`, and through names that mod.rs passes on from b (`pub use b::Name`). What
# mod.rs itself defines is everybody's, and tests may use all.
find_circles() {
  FOLDER=${1//\//::} perl -0777 -ne "$WITHOUT_TEXT"'
    BEGIN { our (%source, %home, %uses) }
    ($name) = $ARGV =~ m{([^/]+)\.rs$};
    s/#\[cfg\(test\)\]\s*mod \w+ \{.*//s;
    $source{$name} = $_;
    END {
      for ($source{mod} =~ /\buse (?:self::)?(\w+::(?:\w+|\{[^{}]*\}));/g) {
        my ($file, $names) = split /::/, $_, 2;
        $home{$_} = $file for exists $source{$file} ? $names =~ /(\w+)/g : ();
      }
      delete $source{mod};
      for my $file (sort keys %source) {
        while ($source{$file} =~ /\b(?:super|crate::$ENV{FOLDER})::(\w+|(\{(?:[^{}]|(?2))*\}))/g) {
          (my $names = $1) =~ s/::(\{(?:[^{}]|(?1))*\}|\w+)//g;
          for my $used ($names =~ /(\w+)/g) {
            $used = $home{$used} // $used;
            $uses{$file}{$used} = 1 if exists $source{$used} && $used ne $file;
          }
        }
      }
      # What nothing is left to use lies on no circle; what stays leads into one.
      my $last = -1;
      while ($last != keys %uses) {
        $last = keys %uses;
        for my $file (keys %uses) {
          delete $uses{$file}{$_} for grep { !$uses{$_} } keys %{ $uses{$file} };
          delete $uses{$file} unless %{ $uses{$file} };
        }
      }
      my ($at, @way, %seen) = sort keys %uses;
      while ($at && !$seen{$at}++) {
        push @way, $at;
        ($at) = sort keys %{ $uses{$at} };
      }
      shift @way while @way && $way[0] ne $at;
      print join(" -> ", map { "$_.rs" } @way, $at), "\n" if @way;
    }' "${@:2}"
}

problems=0
complain() {
  printf 'layers: %s\n' "$1" >&2
  problems=$((problems + 1))
}
files_of() { find "src/$1" "src/$1.rs" -name '*.rs' 2>/dev/null | sort || true; }

check_uses() { # layer, what it may use, files
  local layer=$1 allowed=$2 place used
  while read -r place used; do
    [[ " $layer $allowed " == *" $used "* ]] \
      || complain "$place ${layer} may not use ${used} (it may use: ${allowed:-nothing else of this crate})"
  done < <(find_uses "$layer" "${@:3}")
}

while IFS=: read -r layer allowed; do
  [[ -n $layer ]] || continue
  mapfile -t files < <(files_of "$layer")
  ((${#files[@]})) || continue
  while read -r found; do complain "$found does not belong in the pure layer $layer"; done \
    < <(find_words "$NOT_PURE" "${files[@]}")
  check_uses "$layer" "$(xargs <<<"$allowed")" "${files[@]}"
done <<<"$ALLOWED_USES"

while IFS=: read -r layer allowed; do
  [[ -n $layer ]] || continue
  mapfile -t files < <(files_of "$layer")
  check_uses "$layer" "$(xargs <<<"$allowed")" "${files[@]}"
done <<<"$ABOVE"

mapfile -t other_files < <(find src -name '*.rs' | grep -vE "$BROWSER_CODE" | sort)
while read -r found; do complain "$found may be named only in src/browser, src/markup/mod.rs and src/main.rs"; done \
  < <(find_words "$BROWSER_INTERFACES" "${other_files[@]}")

for folder in $WITHOUT_CIRCLES; do
  mapfile -t files < <(find "src/$folder" -maxdepth 1 -name '*.rs' ! -name tests.rs | sort)
  while read -r circle; do complain "src/$folder: these files use each other in a circle: $circle"; done \
    < <(find_circles "$folder" "${files[@]}")
done

((problems == 0)) || { echo "layers: $problems problem(s)" >&2; exit 1; }
echo "layers: in order"
