// Writes the table of letters that search takes for one: node scripts/folding.mjs [output file]
// In: Unicode's decompositions (NFKD) and small letters, as this Node.js knows them (15.0 with Node.js 20).
//
// Each line starts with a letter; then comes what it is folded to, and the letters behind it in Unicode's order
// are, one character for each: "." is the letter itself, "+" the next one (capitals and small letters often
// take turns), "_" nothing, and several stand in parentheses. Korean needs no table: its syllables are taken
// apart by reckoning (src/selection/fold.rs).
import { writeFileSync } from 'node:fs';

const [output = 'src/selection/folding.txt'] = process.argv.slice(2);

// The scripts in which letters have capitals, accents or forms of their own for widths and positions. What is
// left out are symbols, historic scripts, and letters that nobody writes in two ways.
const RANGES = [
  [0xa0, 0x24f], // Latin
  [0x300, 0x58f], // marks, Greek, Cyrillic, Armenian
  [0x591, 0x6d5], // Hebrew, Arabic
  [0x1e00, 0x1fff], // Latin and Greek with more accents
  [0x2010, 0x2033], // dashes and quotation marks
  [0x3040, 0x30ff], // kana
  [0xfb00, 0xfb06], // ligatures
  [0xfb50, 0xfbb1], // Arabic by position
  [0xfe70, 0xfefc],
  [0xff10, 0xff5a], // wide Latin
  [0xff66, 0xff9f], // narrow kana
];
// Marks that one may leave out. Those of voiced kana tell words apart and stay.
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
// What Unicode takes for letters of their own, and readers for others.
const LIKE = new Map(
  Object.entries({
    æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', þ: 'th', ŧ: 't', ß: 'ss', ς: 'σ',
    ى: 'ي', ة: 'ه', 'ـ': '', '\u00ad': '', '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
    '\u2010': '-', '\u2011': '-', '\u2012': '-', '–': '-', '—': '-', '\u2015': '-',
  }),
);

/** Folds until nothing changes, so that what is folded stays as it is. */
function folded(text) {
  const once = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');
  const plain = Array.from(once, (letter) => LIKE.get(letter) ?? letter).join('');
  return plain === text ? text : folded(plain);
}

function written(letter) {
  const to = folded(letter);
  // Points and parentheses are no letters: nobody searches for them.
  if (to === letter || /[._()+]/.test(to)) return '.';
  if (to === '') return '_';
  if (to === String.fromCodePoint(letter.codePointAt(0) + 1)) return '+';
  return [...to].length === 1 ? to : `(${to})`;
}

// A gap of this many letters that stay as they are ends a line.
const GAP = '.....';
const lines = [];
for (const [first, last] of RANGES) {
  let line = '';
  for (let code = first; code <= last + 1; code += 1) {
    const letter = String.fromCodePoint(code);
    const to = code > last ? GAP : written(letter);
    if (line === '' && (to === '.' || to === GAP)) continue;
    line += line === '' ? letter + to : to;
    if (line.endsWith(GAP)) {
      lines.push(line.replace(/\.+$/, ''));
      line = '';
    }
  }
}
writeFileSync(output, `${lines.join('\n')}\n`);
