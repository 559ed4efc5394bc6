import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('beheer/berichten', './modules/outbox/web/messages.tsx'),
  route('beheer/berichten/teksten', './modules/outbox/web/wordings.tsx'),
  route('beheer/berichten/teksten/:deel', './modules/outbox/web/wording.tsx'),
  route('beheer/berichten/:messageId', './modules/outbox/web/message.tsx'),
  route('account/berichten', './modules/outbox/web/own-choices.tsx'),
  route('berichten/afmelden/:token', './modules/outbox/web/unsubscribe.tsx'),
];
