export { FoundList } from './web/parts/found-list.tsx';
export { IdentityFields } from './web/parts/identity-fields.tsx';
export { SearchFields } from './web/parts/search-fields.tsx';
export { newFileValues } from './web/new-file-values.ts';
