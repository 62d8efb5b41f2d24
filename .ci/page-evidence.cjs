// What .ci/page asks of a page of evidence: passages, records and what is joined, by keys.
"use strict";

const focus = page => page.evaluate(() => {
  const e = document.activeElement;
  return { tag: e.tagName, id: e.id, of: e.dataset.records || "", card: e.dataset.record || "", kind: e.className };
});

async function keyboard(page, holds) {
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

async function joins(page, holds) {
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

async function use(page, holds) {
  await keyboard(page, holds);
  return `keyboard, ${await joins(page, holds)} joined`;
}

async function printed(page, holds) {
  holds("the text is printed", await page.locator("main mark").first().isVisible());
}

module.exports = { widths: [360, 1200], use, printed };
