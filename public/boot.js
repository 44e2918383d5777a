// Starts the program and hands the page over to it. A file of its own, because the content security policy
// allows no inline script; the build writes the names of the program's files onto the script element.
const script = document.querySelector('script[data-wasm]');

// Where the site sits on its host, for links: "/" or "/some/folder/".
const site = new URL('.', import.meta.url);
document.documentElement.dataset.base = site.pathname;

// On paper the page names its address.
addEventListener('beforeprint', () => (document.getElementById('address').textContent = location.href));

// What the reader is in the middle of: a press that may become a click or a selection, a letter being composed.
let busy = false;
let whenFree = () => {};
const begin = () => (busy = true);
const end = () => {
  busy = false;
  // The click comes after the end of its press.
  setTimeout(() => whenFree());
};
for (const name of ['pointerdown', 'compositionstart']) addEventListener(name, begin, true);
for (const name of ['pointerup', 'pointercancel', 'compositionend']) addEventListener(name, end, true);

// The page as it was served. The program calls this, once, with all that it has drawn in another element.
const page = document.getElementById('app');
page.handOver = (drawn) => {
  whenFree = () => {
    if (busy || !page.isConnected) return;
    const restore = remember(page);
    page.replaceWith(drawn);
    restore(drawn);
    keepForNextTime().catch(() => {});
  };
  // In a task of its own: drawing was one.
  setTimeout(() => whenFree());
};

// Notes what the reader has done on a page, and gives the way to do it again on another one of the same build.
function remember(page) {
  const pathOf = (node) => (node === page ? [] : [...pathOf(node.parentNode), [...node.parentNode.children].indexOf(node)]);
  const at = (drawn, path) => path.reduce((node, index) => node?.children[index], drawn);
  const found = (drawn, { id, localName, path }) => {
    const node = (id && document.getElementById(id)) || at(drawn, path);
    return node?.localName === localName ? node : undefined;
  };
  const place = (node) => ({ id: node.id, localName: node.localName, path: pathOf(node) });

  const everything = [...page.querySelectorAll('*')];
  const scrolled = everything.filter((node) => node.scrollTop || node.scrollLeft);
  const scrolls = scrolled.map((node) => [place(node), node.scrollLeft, node.scrollTop]);
  const opened = everything.filter((node) => node.open).map(place);
  const focused = page.contains(document.activeElement) ? place(document.activeElement) : undefined;
  const field = page.querySelector('input');
  const typed = field && { ...place(field), value: field.value, ends: [field.selectionStart, field.selectionEnd] };
  const wasEmpty = !page.querySelector('main');

  const selection = getSelection();
  const words = page.contains(selection.anchorNode) && page.contains(selection.focusNode) && selection.toString();
  const endOf = (node, offset) => {
    const around = node.nodeType === Node.ELEMENT_NODE ? node : node.parentNode;
    const before = document.createRange();
    before.setStart(around, 0);
    before.setEnd(node, offset);
    return [place(around), before.toString().length];
  };
  const ends = words && [
    endOf(selection.anchorNode, selection.anchorOffset),
    endOf(selection.focusNode, selection.focusOffset),
  ];

  return (drawn) => {
    for (const item of opened) {
      const details = found(drawn, item);
      if (details) details.open = true;
    }
    for (const [item, left, top] of scrolls) found(drawn, item)?.scrollTo(left, top);
    const field = typed?.value && found(drawn, typed);
    if (field) {
      field.value = typed.value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.setSelectionRange(...typed.ends);
    }
    const target = location.hash && document.getElementById(decoded(location.hash.slice(1)));
    if (focused) found(drawn, focused)?.focus({ preventScroll: true });
    else target?.focus?.({ preventScroll: true });
    if (wasEmpty) target?.scrollIntoView?.();
    if (ends) select(words, ends.map(([item, length]) => pointIn(found(drawn, item), length)));
  };
}

// What an address means; as it is, where it was not encoded rightly ("100%").
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// A text node within an element, and where in it that many letters of the element's text are over.
function pointIn(element, length) {
  if (!element) return undefined;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = texts.nextNode();
  while (text && length > text.length) {
    length -= text.length;
    text = texts.nextNode();
  }
  return text && [text, length];
}

// Selects from one point to another, if the same words stand there.
function select(words, [from, to]) {
  if (!from || !to) return;
  const selection = getSelection();
  selection.setBaseAndExtent(...from, ...to);
  if (selection.toString() !== words) selection.removeAllRanges();
}

// The program scrolls by itself when the reader goes back; what is loaded anew the browser scrolls.
addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
addEventListener('pageshow', (event) => {
  if (event.persisted) history.scrollRestoration = 'manual';
});

// There is none where the connection is not secure.
const serviceWorkers = navigator.serviceWorker;
// Another version answers from now on. Every tab takes it, so that none asks for files of one that is gone.
if (serviceWorkers?.controller) {
  serviceWorkers.addEventListener('controllerchange', () => location.reload(), { once: true });
}

// The service worker keeps what was loaded, so that the next visit needs no network. A development build has none,
// as it fills in here. Without it everything works but the next visit offline.
/* global HAS_SERVICE_WORKER */
async function keepForNextTime() {
  if (!serviceWorkers || !HAS_SERVICE_WORKER) return;
  // What still arrives would be asked for twice.
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
  const registration = await serviceWorkers.register(new URL('sw.js', site));
  // A first version has nothing before it that it could replace.
  if (!serviceWorkers.controller) return;
  const line = document.getElementById('new-version');
  const offer = () => (line.hidden = !registration.waiting);
  line.querySelector('button').onclick = () => registration.waiting?.postMessage('take over');
  offer();
  registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', offer));
}

// A shell comes from what is kept. If that does not start, the next attempt shall ask the network for a whole page.
async function forgetShell() {
  if (page.querySelector('main')) return;
  const registration = await serviceWorkers?.getRegistration();
  await registration?.unregister();
}

// What was served is seen first. (A page that is not seen is never painted.)
if (!document.hidden) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));

try {
  // All at once. The program finds the report on its way when it asks for it.
  const { js, wasm, report } = script.dataset;
  const preload = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: report };
  document.head.append(Object.assign(document.createElement('link'), preload));
  const program = fetch(wasm);
  const { default: start } = await import(js);
  await start({ module_or_path: program });
} catch (error) {
  const notice = document.getElementById('boot-error');
  notice.textContent = 'The atlas could not be loaded. Please reload the page.';
  notice.hidden = false;
  forgetShell().catch(() => {});
  throw error;
}
