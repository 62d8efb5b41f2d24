(() => {
  const links = [...document.querySelectorAll('a.join')];
  const joins = m => links.filter(a => a.dataset.from === m.id);
  const marks = [...document.querySelectorAll('mark[tabindex]')];
  const gaps = marks.filter(m => m.classList.contains('gap') || m.classList.contains('sentence'));
  const joined = marks.filter(m => joins(m).length);
  const cards = new Map([...document.querySelectorAll('section[data-record]')].map(s => [s.dataset.record, s]));
  const records = m => (m.dataset.records || '').split(' ').filter(r => r);
  let at = -1;
  const show = m => {
    document.querySelectorAll('.on').forEach(e => e.classList.remove('on'));
    const of = records(m);
    document.querySelectorAll('mark').forEach(o => { if (records(o).some(r => of.includes(r))) o.classList.add('on'); });
    document.querySelectorAll('main svg path').forEach(p => p.classList.toggle('on', of.includes(p.dataset.record)));
    of.forEach(r => cards.get(r) && cards.get(r).classList.add('on'));
    if (of.length && cards.get(of[0])) cards.get(of[0]).scrollIntoView({ block: 'nearest' });
    document.getElementById('said').textContent = m.title;
  };
  const go = (list, step) => {
    if (!list.length) return;
    const from = list.indexOf(document.activeElement);
    const next = from >= 0 ? from + step
      : list === marks && at >= 0 ? at + step : step > 0 ? 0 : list.length - 1;
    const m = list[(next + list.length) % list.length];
    at = marks.indexOf(m);
    m.focus();
    m.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('focusin', e => { if (e.target.matches('mark')) { at = marks.indexOf(e.target); show(e.target); } });
  document.addEventListener('click', e => { const m = e.target.closest('mark'); if (m) show(m); });
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'n') go(marks, 1);
    else if (e.key === 'p') go(marks, -1);
    else if (e.key === 'g') go(gaps, 1);
    else if (e.key === 'c') go(joined, 1);
    else if (e.key === 'j') over(document.activeElement);
    else if (e.key === 'Escape') (marks[at] || document.getElementById('text')).focus();
    else if ((e.key === 'Enter' || e.key === ' ') && e.target.matches('mark')) {
      e.preventDefault();
      const card = cards.get(records(e.target)[0]);
      if (card) card.focus();
    }
  });
  const jump = a => {
    const m = document.querySelector(a.getAttribute('href'));
    if (m) { m.tabIndex = 0; m.focus(); m.scrollIntoView({ block: 'center' }); }
  };
  const over = e => { const a = e && (e.matches('a.join') ? e : joins(e)[0]); if (a) jump(a); };
  document.querySelectorAll('aside a, a.join').forEach(a => a.addEventListener('click', e => { e.preventDefault(); jump(a); }));

  // Passages that contradict each other are joined by a line in the margin.
  const main = document.getElementById('text');
  if (links.length) main.insertAdjacentHTML('beforeend', '<svg aria-hidden="true"></svg>');
  const svg = main.querySelector('svg');
  const draw = () => {
    if (!svg) return;
    const against = links.filter(a => 'against' in a.dataset);
    svg.innerHTML = '<path/>'.repeat(against.length);
    const box = main.getBoundingClientRect();
    const edge = parseFloat(getComputedStyle(main).paddingLeft);
    against.forEach((a, i) => {
      const ends = [document.getElementById(a.dataset.from), document.querySelector(a.getAttribute('href'))];
      if (ends.some(e => !e)) return;
      const [one, other] = ends.map(e => { const r = e.getClientRects()[0]; return r.top + r.height / 2 - box.top; });
      const gap = one === other ? 4 : 0;
      const x = Math.max(3, edge - 8 - (i % 3) * edge / 5);
      const path = svg.children[i];
      path.setAttribute('d', `M${edge - 2} ${one - gap}H${x}V${other + gap}H${edge - 2}m-4 -4l4 4l-4 4`);
      path.dataset.record = a.textContent.replace(/^\S+\s/, '');
    });
  };
  draw();
  addEventListener('resize', draw);
})();
