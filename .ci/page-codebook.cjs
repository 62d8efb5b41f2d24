// The checks of .ci/page, of a codebook: node page-codebook.cjs BROWSER PAGE.html [PICTURES]
"use strict";
const { chromium } = require("playwright-core");
const axe = require("axe-core");
const { pathToFileURL } = require("url");
const path = require("path");
const [browser, file, pictures] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const faults = [];
const holds = (what, so) => { if (!so) { faults.push(what); } };

async function look(page, width, scheme) {
  const where = `${width} px, ${scheme}`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  holds(`${where}: the page is ${wide} px wide`, wide <= width);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const v of found.violations) {
    faults.push(`${where}: ${v.id}: ${v.help}: ${v.nodes.length}, first ${v.nodes[0].html.slice(0, 160)}`);
  }
  if (pictures) {
    await page.screenshot({ path: path.join(pictures, `${width}-${scheme}.png`) });
  }
}

async function search(page) {
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
}

(async () => {
  const running = await chromium.launch({ executablePath: browser, headless: true, args: flags });
  const context = await running.newContext();
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on("request", request => holds(`asks for ${request.url()}`, request.url().split("#")[0] === url));
  page.on("console", said => holds(`says ${said.text()}`, said.type() !== "error"));
  page.on("pageerror", error => faults.push(`fails: ${error.message}`));
  await page.goto(url);
  await search(page);
  await page.evaluate(axe.source);
  for (const width of [360, 768, 1440]) {
    for (const scheme of ["light", "dark"]) {
      await look(page, width, scheme);
    }
  }
  await page.emulateMedia({ media: "print" });
  holds("nothing to search with is printed", await page.evaluate(() => document.querySelector("nav form").offsetHeight === 0));
  await running.close();
  faults.forEach(fault => console.log(fault));
  console.log(faults.length ? `${faults.length} faults` : `holds at 360, 768 and 1440 px, light and dark: axe-core ${axe.version}, search, keyboard, no request`);
  process.exit(faults.length ? 1 : 0);
})();
