import { Chromium } from '../harness/chromium';

let browser: Chromium;

beforeAll(async () => {
  browser = await Chromium.start();
});

afterAll(async () => {
  await browser?.stop();
});

test('a good page has no errors, asks for nothing else, and can be read and pictured', async () => {
  const page = await browser.open('<!doctype html><title>zones</title><svg id="map" width="40" height="30"></svg>');
  expect(page.errors).toEqual([]);
  expect(page.requests).toEqual([expect.stringMatching(/^file:.*\.html$/)]);
  expect(await page.evaluate('document.title')).toBe('zones');
  expect(await page.evaluate('document.getElementById("map").getBoundingClientRect().width')).toBe(40);
  expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
});

test('a page that throws, complains or lacks a file says so', async () => {
  const page = await browser.open('<!doctype html><script>console.error("no zones"); topology.zones;</script><img src="missing.png">');
  expect([...page.errors].sort()).toEqual([
    expect.stringContaining('ERR_FILE_NOT_FOUND'),
    expect.stringContaining('ReferenceError: topology is not defined'),
    'no zones',
  ]);
  expect(page.requests[1]).toMatch(/missing\.png$/);
  await expect(page.evaluate('topology')).rejects.toThrow('topology is not defined');
});

test('a page that is not there is an error', async () => {
  await expect(browser.open('http://127.0.0.1:9/')).rejects.toThrow('ERR_');
});
