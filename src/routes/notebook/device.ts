// What the notebook's pages need of the device, fetched once the page is there.
export { keepInSync, syncNotebook } from '#lib/browser/notebook-sync.ts';
export { openNotebookStore } from '#lib/browser/open-notebook-store.ts';
