{
  const { dataset } = document.documentElement;
  try {
    const { theme } = localStorage;
    if (theme) dataset.theme = theme;
  } catch {}
  if ('toSorted' in [] && 'CompressionStream' in window) dataset.scripts = '';
  else {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src 'none'";
    document.head.append(policy);
  }
}
