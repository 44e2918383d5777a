// Starts the program. A file of its own, because the content security policy allows no inline script;
// the build writes the names of the program's two files onto the script element.
const script = document.querySelector('script[data-wasm]');

// Where the page sits on its host, for links and data: "/" or "/some/folder/".
document.documentElement.dataset.base = new URL('.', import.meta.url).pathname;

try {
  const { default: start } = await import(script.dataset.js);
  await start({ module_or_path: script.dataset.wasm });
} catch (error) {
  const notice = document.getElementById('boot-error');
  notice.textContent = 'The atlas could not be loaded. Please reload the page.';
  notice.hidden = false;
  throw error;
}
