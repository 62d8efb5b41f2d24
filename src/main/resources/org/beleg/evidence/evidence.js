(() => {
  const marks = [...document.querySelectorAll('mark[tabindex]')];
  const gaps = marks.filter(m => m.classList.contains('gap') || m.classList.contains('sentence'));
  const cards = new Map([...document.querySelectorAll('section[data-record]')].map(s => [s.dataset.record, s]));
  const records = m => (m.dataset.records || '').split(' ').filter(r => r);
  let at = -1;
  const show = m => {
    document.querySelectorAll('.on').forEach(e => e.classList.remove('on'));
    const of = records(m);
    document.querySelectorAll('mark').forEach(o => { if (records(o).some(r => of.includes(r))) o.classList.add('on'); });
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
    else if (e.key === 'Escape') (marks[at] || document.getElementById('text')).focus();
    else if (e.key === 'Enter' && e.target.matches('mark')) {
      const card = cards.get(records(e.target)[0]);
      if (card) card.focus();
    }
  });
  document.querySelectorAll('aside a').forEach(a => a.addEventListener('click', e => {
    const m = document.querySelector(a.getAttribute('href'));
    if (m) { e.preventDefault(); m.tabIndex = 0; m.focus(); m.scrollIntoView({ block: 'center' }); }
  }));
})();
