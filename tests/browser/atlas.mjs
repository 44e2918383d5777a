// The parts of the page as someone finds them who hears it read aloud.
import { expect } from './fixtures.mjs';

export const atlas = (page) => {
  const filters = page.getByRole('search', { name: 'Filters' });
  const map = page.getByRole('region', { name: 'Map', exact: true });
  const timeline = page.getByRole('region', { name: 'Timeline' });
  return {
    filters,
    count: page.getByRole('main').getByRole('status'),
    search: filters.getByRole('searchbox', { name: 'Search' }),
    // Where nothing matches there is one more, beside what else to take back.
    clearAll: page.getByRole('main').getByRole('link', { name: 'Clear all' }).first(),
    list: page.getByRole('region', { name: 'Activities', exact: true }),
    context: page.getByRole('list', { name: 'Context', exact: true }),
    map,
    mapFrame: map.getByRole('group', { name: /Arrow keys move the map/ }),
    button: (name) => map.getByRole('button', { name, exact: true }),
    // A single activity's symbol is a link; several are a button that lists them.
    symbol: (place) => map.getByRole('link', { name: `${place}: 1 activity` }),
    symbols: map.getByRole('group').getByRole('link').or(map.getByRole('group').getByRole('button')),
    europe: map.getByRole('button', { name: /Vienna.*4 activities, show list/ }),
    timeline,
    slider: (name) => timeline.getByRole('slider', { name }),
    detail: (title) => page.getByRole('region', { name: title, exact: true }),
  };
};

// Finds a facet, after opening what it is behind.
export async function openFacet(page, name) {
  const { filters } = atlas(page);
  const facet = filters.getByRole('group', { name, exact: true });
  const button = filters.getByRole('button', { name: /^Filters/ });
  if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) === 'false') await button.click();
  if (!(await facet.isVisible())) await filters.getByText(/^More filters/).click();
  await expect(facet).toBeVisible();
  return facet;
}

// Opens the ways to choose months by single clicks.
export async function openMonths(page) {
  const { timeline } = atlas(page);
  await timeline.getByText('Choose months').click();
  await expect(timeline.getByRole('group', { name: 'From', exact: true })).toBeVisible();
}

// Titles in a list of activities, in order.
export const listed = (list) => list.getByRole('listitem').getByRole('link');

export const hasParameter = (name) => (url) => url.searchParams.has(name);
export const lacksParameter = (name) => (url) => !url.searchParams.has(name);

// Whether the page as a whole can be moved sideways; parts of it may scroll by themselves.
export async function expectNoSidewaysScroll(page) {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
}
