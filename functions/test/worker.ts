/** The Worker of the tests: the edge, with the storage of the model of the promises beside it. */
export { default } from '../worker.ts';
export { ModelStorage } from './model/storage-database.ts';
