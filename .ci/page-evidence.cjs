// The checks of .ci/page, of a page of evidence: node page-evidence.cjs BROWSER PAGE.html [PICTURES]
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

const focus = page => page.evaluate(() => {
  const e = document.activeElement;
  return { tag: e.tagName, id: e.id, of: e.dataset.records || "", card: e.dataset.record || "", kind: e.className };
});

async function keyboard(page) {
  await page.keyboard.press("Tab");
  holds("the first stop of Tab is the link to the text", await page.evaluate(() => document.activeElement.className === "skip"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  const first = await focus(page);
  holds("n goes to a passage", first.tag === "MARK");
  await page.keyboard.press("n");
  holds("n goes on", (await focus(page)).id !== first.id);
  await page.keyboard.press("p");
  holds("p goes back", (await focus(page)).id === first.id);
  while (!(await focus(page)).of) { await page.keyboard.press("n"); }
  const mark = await focus(page);
  holds("the status says what it is", await page.evaluate(() => document.getElementById("said").textContent !== ""));
  await page.keyboard.press("Enter");
  holds("Enter goes to the record", mark.of.split(" ").includes((await focus(page)).card));
  await page.keyboard.press("Tab");
  holds("Tab goes to its passages", (await focus(page)).tag === "A");
  await page.keyboard.press("Enter");
  holds("and Enter to one of them", (await focus(page)).tag === "MARK");
  await page.keyboard.press("Escape");
  holds("Escape stays in the text", (await focus(page)).tag === "MARK");
}

async function joins(page) {
  const links = await page.locator("a.join").count();
  if (links === 0) { return "none"; }
  holds("each pair is drawn", await page.locator("main svg path").count() === await page.locator("a.join[data-against]").count());
  const thin = await page.evaluate(() => [...document.querySelectorAll("main svg path")].filter(p => p.getBBox().height < 3).length);
  holds(`${thin} joins have no height`, thin === 0);
  await page.keyboard.press("c");
  const one = await focus(page);
  await page.keyboard.press("j");
  const other = await focus(page);
  holds(`j goes from ${one.id} to the passage it is joined with`, other.tag === "MARK" && other.id !== one.id);
  holds("the record's line is thick", await page.locator("main svg path.on").count() > 0);
  return links / 2;
}

(async () => {
  const running = await chromium.launch({ executablePath: browser, headless: true, args: flags });
  const context = await running.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on("request", request => holds(`asks for ${request.url()}`, request.url().split("#")[0] === url));
  page.on("console", said => holds(`says ${said.text()}`, said.type() !== "error"));
  page.on("pageerror", error => faults.push(`fails: ${error.message}`));
  page.on("dialog", dialog => { faults.push("runs what the text holds"); dialog.dismiss(); });
  await page.goto(url);
  await keyboard(page);
  const joined = await joins(page);
  await page.addScriptTag({ content: axe.source });
  for (const width of [360, 1200]) {
    for (const scheme of ["light", "dark"]) { await look(page, width, scheme); }
  }
  await page.emulateMedia({ media: "print" });
  holds("the text is printed", await page.locator("main mark").first().isVisible());
  await running.close();
  console.log(`${path.basename(file)}: ${joined} joined; ${faults.length} faults`);
  faults.forEach(fault => console.log(`  ${fault}`));
  process.exit(faults.length ? 1 : 0);
})();
