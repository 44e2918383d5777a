// The report that the page shows, so that tests need not repeat its contents, and changed copies of it.
import { readFileSync } from 'node:fs';
import { packedReportOf } from '../../scripts/packed_report.mjs';

const REPORT_FILE = '**/data/report-*.json';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export const report = read('../../public/data/report.json');
export const lighthouses = read('../fixtures/lighthouses.json');

export const activities = report.activities.filter((item) => item.role === 'activity');
export const context = report.activities.filter((item) => item.role === 'context');

export const text = (words) => words.en ?? words;
export const titles = (items) => items.map((item) => text(item.title));
export const activity = (id) => report.activities.find((item) => item.id === id);

// The line above the list, for these activities; `possible` of them are only possibly in the chosen months.
export function countLine(selected, possible = 0) {
  const all = activities.length;
  const count = selected.length === all ? `${all} activities` : `${selected.length} of ${all} activities`;
  return possible ? `${count}, ${possible} of them possibly in this range` : count;
}

// Serves this text in place of the report's file for the program.
export const serveFile = (page, body) => page.route(REPORT_FILE, (route) => route.fulfill({ body }));

// Serves another report, as it would be published.
export const serveReport = (page, other) => serveFile(page, packedReportOf(other));

// Serves the report with something changed.
export async function serveChangedReport(page, change) {
  const copy = structuredClone(report);
  change(copy);
  await serveReport(page, copy);
}

// Dates everything to a month of the reporting period, as reports do that are kept well.
export const dateAll = (copy) => {
  for (const [index, item] of copy.activities.entries()) {
    if (item.role === 'activity') item.when = `2025-${String((index % 12) + 1).padStart(2, '0')}`;
  }
};

// Answers pages with the shell, which has nothing to read before the report is there.
export async function serveShell(page) {
  const shell = readFileSync(new URL('../../dist/shell.html', import.meta.url));
  const isPage = (url) => !/\.[^/]+$/.test(url.pathname);
  await page.route(isPage, (route) => route.fulfill({ contentType: 'text/html;charset=utf-8', body: shell }));
}

export const failReport = (page, answer) => page.route(REPORT_FILE, answer);
export const mendReport = (page) => page.unroute(REPORT_FILE);
