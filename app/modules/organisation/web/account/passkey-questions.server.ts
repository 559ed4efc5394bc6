/** Each question is kept for five minutes, so nobody asks without end: so many from one network, in so long. */
const most = 60;
const withinMs = 5 * 60_000;
/** Networks that are remembered at once; beyond it the oldest is forgotten. */
const mostNetworks = 10_000;

/** Counts questions for a passkey, in this process alone. */
export function createQuestionLimit() {
  const asked = new Map<string, number[]>();
  return {
    mayAsk(network: string, now: number): boolean {
      const recent = (asked.get(network) ?? []).filter((at) => now - at < withinMs);
      if (recent.length >= most) return false;
      asked.delete(network);
      asked.set(network, [...recent, now]);
      const oldest = asked.size > mostNetworks ? asked.keys().next() : null;
      if (oldest?.done === false) asked.delete(oldest.value);
      return true;
    },
  };
}

export const passkeyQuestions = createQuestionLimit();
