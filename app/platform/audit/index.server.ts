export { acceptChain, allChains, checkChain } from './check-chains.server.ts';
export { isIntact } from './verify-chain.ts';
