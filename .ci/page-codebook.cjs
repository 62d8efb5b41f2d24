// What .ci/page asks of a codebook: the search of its variables, by keys.
"use strict";

async function use(page, holds) {
  await page.keyboard.press("Tab");
  holds("the first stop of Tab is the link to the text", await page.evaluate(() => document.activeElement.className === "skip"));
  const seen = await page.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0);
  holds("the link to the text is seen when it has the focus", seen);
  await page.keyboard.press("/");
  holds("/ goes to the search", await page.evaluate(() => document.activeElement.type === "search"));
  const shown = () => page.evaluate(() => [...document.querySelectorAll("nav li")].filter(li => !li.hidden).length);
  const all = await shown();
  const name = await page.evaluate(() => document.querySelector("nav li.code a span:last-child").textContent);
  await page.keyboard.type(name);
  const some = await shown();
  holds(`searching ${name} shows fewer entries than ${all}, and some: ${some}`, some < all && some > 0);
  await page.keyboard.press("Enter");
  const led = await page.evaluate(() => decodeURIComponent(location.hash));
  holds(`Enter leads to the first variable found, not ${led}`, led.length > 1);
  await page.keyboard.press("/");
  await page.keyboard.type("no such variable anywhere");
  holds("what is not there shows nothing", await shown() === 0);
  await page.keyboard.press("Escape");
  holds("Escape shows all again", await shown() === all);
  return "search, keyboard";
}

async function printed(page, holds) {
  holds("nothing to search with is printed", await page.evaluate(() => document.querySelector("nav form").offsetHeight === 0));
}

module.exports = { widths: [360, 768, 1440], use, printed };
