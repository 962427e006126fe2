// What is wrong with a page as it is shown now, as a list of sentences; every table that can be opened is open.
(() => {
  const SLACK = 1.5;
  const READABLE = 4.5; // the contrast that WCAG 2.2 asks of text, success criterion 1.4.3
  const found = new Set();
  document.querySelectorAll('details').forEach(details => details.open = true);
  const root = document.documentElement;
  const width = root.clientWidth;
  const isShown = element => element.getClientRects().length > 0;
  const named = element => element.tagName.toLowerCase() + ' “' + element.textContent.trim().slice(0, 40) + '”';

  if (root.scrollWidth > width) {
    const wide = [...document.querySelectorAll('body *')]
      .filter(element => isShown(element) && element.getBoundingClientRect().right > width + SLACK);
    found.add('the page scrolls to ' + root.scrollWidth + ' of ' + width + ': ' + wide.slice(-3).map(named).join(', '));
  }

  for (const svg of document.querySelectorAll('svg')) {
    if (!isShown(svg)) {
      continue;
    }
    const frame = svg.getBoundingClientRect();
    if (frame.right > width + SLACK || frame.width < 100) {
      found.add('a chart from ' + frame.left + ' to ' + frame.right + ' in a page of ' + width);
    }
    const texts = [...svg.querySelectorAll('text')].map(text => ({text, box: text.getBoundingClientRect()}));
    for (const {text, box} of texts) {
      if (box.left < frame.left - SLACK || box.right > frame.right + SLACK
          || box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK) {
        found.add('cut off in a chart: ' + named(text));
      }
    }
    texts.forEach((one, i) => texts.slice(i + 1).forEach(other => {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const line = Math.min(one.box.height, other.box.height, one.box.width, other.box.width);
      if (wide > SLACK && high > SLACK && Math.min(wide, high) > 0.35 * line) {
        found.add('on top of each other in a chart: ' + named(one.text) + ', ' + named(other.text));
      }
    }));
  }

  const channels = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => channels(colour).slice(0, 3)
    .map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (channels(colour)[3] !== 0) {
        return colour;
      }
    }
    return 'rgb(255, 255, 255)';
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.textContent.trim() && isShown(element) && !element.closest('svg')) {
      const [dark, light] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => a - b);
      if ((light + 0.05) / (dark + 0.05) < READABLE) {
        found.add('hard to read: ' + named(element));
      }
    }
  }
  return [...found];
})()
