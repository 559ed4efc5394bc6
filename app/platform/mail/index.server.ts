export { openMailQueue, type MailQueueOptions } from './mail-queue.server.ts';
export { openMailServer } from './mail-server.server.ts';
export { removeOldMessages } from './message-rows.server.ts';
export { withholdAll } from './withhold-all.server.ts';
export { writeMail } from './write-mail.server.ts';
