export { acceptChain, allChains, checkChain, checkChains } from './check-chains.server.ts';
export { isIntact } from './verify-chain.ts';
