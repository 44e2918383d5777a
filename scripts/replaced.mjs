// The text with every place of a pattern (a string, or an expression with the flag g) replaced; an error if there is
// none. What other tools write may look different after an update, and a step that silently does nothing is found
// late.
export function replaced(text, pattern, by) {
  const result = text.replaceAll(pattern, typeof by === 'string' ? () => by : by);
  const isThere = typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) >= 0;
  if (!isThere) throw new Error(`There is nothing to replace any more: ${pattern}`);
  return result;
}
