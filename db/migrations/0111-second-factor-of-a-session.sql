-- A session says whether its user showed a second factor in it, which one and when last: who may work where people are
-- seen depends on it, and what is asked for again depends on how long ago it was.
alter table auth.session
  add column second_factor text constraint session_second_factor_known
    check (second_factor in ('totp', 'recovery-code', 'passkey', 'provider', 'demo')),
  add column second_factor_at timestamptz,
  add constraint session_second_factor_whole check ((second_factor is null) = (second_factor_at is null));
comment on column auth.session.second_factor is
  'How the user showed in this session to be more than a password; provider: the own organisation asked for it; demo: an invented account.';
