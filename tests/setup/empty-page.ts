// The files of a worker share one window, so each begins with an empty page and empty storage.
document.body.replaceChildren();
localStorage.clear();
sessionStorage.clear();
