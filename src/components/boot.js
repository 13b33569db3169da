{
  const page = document.documentElement;
  try {
    const theme = localStorage.getItem('theme');
    if (theme) page.dataset.theme = theme;
  } catch {}
  // Scripts are made for the browsers in package.json, of which these two came last; older ones get the page without.
  if ('toSorted' in [] && 'CompressionStream' in window) page.dataset.scripts = '';
  else {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src 'none'";
    document.head.append(policy);
  }
}
