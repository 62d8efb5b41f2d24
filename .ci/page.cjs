// The checks of .ci/page: node page.cjs KIND BROWSER PAGE.html [PICTURES]. What a kind of page can do is in page-KIND.cjs.
"use strict";
const { chromium } = require("playwright-core");
const axe = require("axe-core");
const { pathToFileURL } = require("url");
const path = require("path");
const [kind, browser, file, pictures] = process.argv.slice(2);
const { widths, use, printed } = require(`./page-${kind}.cjs`);
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

(async () => {
  const running = await chromium.launch({ executablePath: browser, headless: true, args: flags });
  const page = await (await running.newContext()).newPage();
  const url = pathToFileURL(file).href;
  page.on("request", request => holds(`asks for ${request.url()}`, request.url().split("#")[0] === url));
  page.on("console", said => holds(`says ${said.text()}`, said.type() !== "error"));
  page.on("pageerror", error => faults.push(`fails: ${error.message}`));
  page.on("dialog", dialog => { faults.push("runs what the text holds"); dialog.dismiss(); });
  await page.goto(url);
  const done = await use(page, holds);
  await page.evaluate(axe.source);
  for (const width of widths) {
    for (const scheme of ["light", "dark"]) {
      await look(page, width, scheme);
    }
  }
  await page.emulateMedia({ media: "print" });
  await printed(page, holds);
  await running.close();
  faults.forEach(fault => console.log(`  ${fault}`));
  const tried = `${widths.join(", ")} px, light and dark, axe-core ${axe.version}, ${done}, no request`;
  console.log(`${path.basename(file)}: ${faults.length} faults; ${tried}`);
  process.exit(faults.length ? 1 : 0);
})();
