-- What participants may do with rows they cannot read, and the few acts that need the owner. Each is owned by the
-- migrating login and applied again after every migration. They return sealed columns only (promise 18).

-- A deleted row may come back in the same transaction: shuffling re-writes rows in random order. Every other key can
-- be put off by a restore, which loads tables one after the other.
do $$
declare c record;
begin
  for c in
    select conrelid::regclass as child, conname
    from pg_constraint
    where contype = 'f' and confrelid = 'public.contributions'::regclass and not condeferrable
  loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', c.child, c.conname);
  end loop;
  for c in
    select conrelid::regclass as child, conname
    from pg_constraint
    where contype = 'f' and not condeferrable
      and connamespace in ('public'::regnamespace, 'keys'::regnamespace, 'monitoring'::regnamespace, 'safeguarding'::regnamespace)
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', c.child, c.conname);
  end loop;
end $$;

-- Connections that write at the same time add to different slots of a day: none holds up another until it is on disk.
create or replace function public.intake_slot() returns smallint
language sql volatile set search_path = public, pg_temp as $$
  select (1 + pg_backend_pid() % 63)::smallint
$$;

-- Makes one row of every day's slots, for one programme or all.
create or replace function public.fold_intake_days(p_programme uuid default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  with folded as (delete from intake_days where p_programme is null or programme_id = p_programme returning *)
  insert into intake_days (programme_id, day, slot, received, moderated, flagged, flagged_read)
  select programme_id, day, 0, sum(received), sum(moderated), sum(flagged), sum(flagged_read) from folded
  group by 1, 2
  on conflict (programme_id, day, slot) do update set
    received = intake_days.received + excluded.received, moderated = intake_days.moderated + excluded.moderated,
    flagged = intake_days.flagged + excluded.flagged, flagged_read = intake_days.flagged_read + excluded.flagged_read
$$;

-- One transaction, one round trip: the form token, the row, its keys and the day's tally, or nothing.
-- Answers 'new', 'repeat' (the same form again) or 'edited' (the same form with other words).
create or replace function public.intake_contribution(
  p jsonb, p_sealed bytea, p_code_wrap bytea, p_staff_wrap bytea,
  p_locator bytea, p_verifier bytea, p_nonce bytea, p_content bytea
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept bytea;
  risk boolean := coalesce((p->>'riskFlag')::boolean, false);
begin
  if p_nonce is not null then
    insert into form_tokens (nonce_hash, content_hash, expires_on)
    values (p_nonce, p_content, (p->>'tokenExpiresOn')::date)
    on conflict (nonce_hash) do nothing;
    if not found then
      select content_hash into kept from form_tokens where nonce_hash = p_nonce;
      return case when kept = p_content then 'repeat' else 'edited' end;
    end if;
  end if;
  insert into contributions (
    id, programme_id, received_week, consultation_version_id, language, channel, transcribed, late,
    journey_stage, area_band, label, may_quote, state, risk_flag, locator, verifier, code_version,
    sealed, batch_id, expires_on)
  values (
    (p->>'id')::uuid, (p->>'programmeId')::uuid, (p->>'receivedWeek')::date, (p->>'consultationVersionId')::uuid,
    p->>'language', p->>'channel', coalesce((p->>'transcribed')::boolean, false), coalesce((p->>'late')::boolean, false),
    p->>'journeyStage', p->>'areaBand', p->>'label', coalesce((p->>'mayQuote')::boolean, false),
    p->>'state', risk, p_locator, p_verifier, (p->>'codeVersion')::int, p_sealed, (p->>'batchId')::uuid,
    (p->>'expiresOn')::date);
  insert into keys.contribution_keys (contribution_id, key_version, code_wrap, staff_wrap)
  values ((p->>'id')::uuid, (p->>'keyVersion')::int, p_code_wrap, p_staff_wrap);
  insert into intake_days as d (programme_id, day, slot, received, flagged)
  values ((p->>'programmeId')::uuid, (p->>'day')::date, intake_slot(), 1, risk::int)
  on conflict (programme_id, day, slot) do update set received = d.received + 1, flagged = d.flagged + risk::int;
  return 'new';
end $$;

create or replace function public.find_contributions(p_programme uuid, p_locator bytea)
returns table (
  id uuid, verifier bytea, state text, language text, received_week date, consultation_version_id uuid,
  may_quote boolean, sealed bytea, sealed_masked bytea, code_wrap bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.verifier, c.state, c.language, c.received_week, c.consultation_version_id, c.may_quote,
         c.sealed, c.sealed_masked, k.code_wrap
  from contributions c left join keys.contribution_keys k on k.contribution_id = c.id
  where c.programme_id = p_programme and c.locator = p_locator
$$;

create or replace function public.find_notes(p_contribution uuid, p_verifier bytea)
returns table (id uuid, kind text, week date, state text, sealed bytea, sealed_masked bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, n.kind, n.week, n.state, n.sealed, n.sealed_masked
  from contribution_notes n join contributions c on c.id = n.contribution_id
  where c.id = p_contribution and c.verifier = p_verifier
  order by n.week, n.id
$$;

-- The published entries that her passages led to.
create or replace function public.find_answers(p_contribution uuid, p_verifier bytea)
returns table (change_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct pc.change_id
  from contributions c
  join passages p on p.contribution_id = c.id
  join published_changes pc on pc.theme_id = p.theme_id and pc.programme_id = c.programme_id
  where c.id = p_contribution and c.verifier = p_verifier and c.state <> 'withdrawn'
$$;

-- Answers 'new', 'repeat', 'edited' or 'gone'.
create or replace function public.add_note(
  p_contribution uuid, p_verifier bytea, p jsonb, p_sealed bytea, p_nonce bytea, p_content bytea
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept bytea;
  risk boolean := coalesce((p->>'riskFlag')::boolean, false);
  programme uuid;
begin
  select programme_id into programme from contributions
  where id = p_contribution and verifier = p_verifier and state <> 'withdrawn' for update;
  if not found then return 'gone'; end if;
  insert into form_tokens (nonce_hash, content_hash, expires_on)
  values (p_nonce, p_content, (p->>'tokenExpiresOn')::date) on conflict (nonce_hash) do nothing;
  if not found then
    select content_hash into kept from form_tokens where nonce_hash = p_nonce;
    return case when kept = p_content then 'repeat' else 'edited' end;
  end if;
  insert into contribution_notes (id, contribution_id, kind, week, state, risk_flag, sealed)
  values ((p->>'id')::uuid, p_contribution, 'addition', (p->>'week')::date, 'received', risk, p_sealed);
  insert into intake_days as d (programme_id, day, slot, received, flagged)
  values (programme, (p->>'day')::date, intake_slot(), 1, risk::int)
  on conflict (programme_id, day, slot) do update set received = d.received + 1, flagged = d.flagged + risk::int;
  return 'new';
end $$;

-- Keys first: from then on no copy of the row can be opened. The row that stays holds neither words nor week.
-- An item not yet read counts as read on the Monday of this week, so that the clock does not wait for it and no day is told.
create or replace function public.withdraw_contribution(p_contribution uuid, p_verifier bytea, p_week date)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare c contributions; waiting integer; unread integer;
begin
  select * into c from contributions where id = p_contribution and verifier = p_verifier for update;
  if not found then return 'gone'; end if;
  if c.state = 'withdrawn' then return 'already'; end if;
  select count(*), count(*) filter (where risk_flag and not risk_read) into waiting, unread
  from contribution_notes where contribution_id = c.id and kind = 'addition' and state = 'received';
  if c.state in ('received', 'held') then waiting := waiting + 1; end if;
  if c.risk_flag and not c.risk_read then unread := unread + 1; end if;
  if waiting > 0 or unread > 0 then
    insert into intake_days as d (programme_id, day, moderated, flagged_read)
    values (c.programme_id, p_week, waiting, unread)
    on conflict (programme_id, day, slot) do update set
      moderated = d.moderated + waiting, flagged_read = d.flagged_read + unread;
  end if;
  delete from keys.contribution_keys where contribution_id = c.id;
  delete from passage_priorities where passage_id in (select id from passages where contribution_id = c.id);
  delete from passages where contribution_id = c.id;
  delete from codings where contribution_id = c.id;
  delete from contribution_notes where contribution_id = c.id;
  update contributions set
    coded = false, state = 'withdrawn', sealed = null, sealed_masked = null, search_tokens = null, journey_stage = null,
    area_band = null, label = null, may_quote = false, risk_flag = false, risk_read = false, late = false, transcribed = false,
    consultation_version_id = null, batch_id = null, channel = 'online', language = 'en',
    received_week = date '2000-01-03'
  where id = c.id;
  insert into intake_weeks as w (programme_id, week, withdrawn) values (c.programme_id, p_week, 1)
  on conflict (programme_id, week) do update set withdrawn = w.withdrawn + 1;
  return 'withdrawn';
end $$;

-- One answer a code and entry; it may be changed.
create or replace function public.cast_check(
  p_contribution uuid, p_verifier bytea, p_change uuid, p_vote_key bytea, p_answer text
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select 1 from contributions c
    join passages p on p.contribution_id = c.id
    join published_changes pc on pc.theme_id = p.theme_id
    where c.id = p_contribution and c.verifier = p_verifier and c.state <> 'withdrawn' and pc.change_id = p_change
  ) then return 'gone'; end if;
  insert into change_checks (change_id, vote_key, answer) values (p_change, p_vote_key, p_answer)
  on conflict (change_id, vote_key) do update set answer = excluded.answer;
  return 'kept';
end $$;

create or replace function public.find_check(p_change uuid, p_vote_key bytea)
returns text language sql stable security definer set search_path = public, pg_temp as $$
  select answer from change_checks where change_id = p_change and vote_key = p_vote_key
$$;

create or replace function public.save_draft(
  p_programme uuid, p_locator bytea, p_verifier bytea, p_sealed bytea, p_expires date
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from drafts where programme_id = p_programme and locator = p_locator and verifier = p_verifier;
  insert into drafts (programme_id, locator, verifier, sealed, expires_on)
  values (p_programme, p_locator, p_verifier, p_sealed, p_expires);
end $$;

create or replace function public.find_drafts(p_programme uuid, p_locator bytea)
returns table (id uuid, verifier bytea, sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, verifier, sealed from drafts where programme_id = p_programme and locator = p_locator
$$;

create or replace function public.delete_draft(p_draft uuid, p_verifier bytea)
returns void language sql security definer set search_path = public, pg_temp as $$
  delete from drafts where id = p_draft and verifier = p_verifier
$$;

-- How far the proposals have come on which a consultation or an entry rests, for the public page of what was approved or
-- published: 'unscreened', 'signed', or 'published' with the proposal's neutral code. Nothing else of a proposal.
create or replace function public.plan_checks(p_consultation uuid, p_change uuid)
returns table (standing text, slug text) language sql stable security definer set search_path = public, pg_temp as $$
  with resting as (
    select pc.proposal_id from proposal_consultations pc
      join consultations c on c.id = pc.consultation_id and c.approved_at is not null and not c.is_test
      where pc.consultation_id = p_consultation
    union
    select s.proposal_id from consultations c
      join screenings s on s.id::text = c.readiness ->> 'screeningId'
      where c.id = p_consultation and c.approved_at is not null and not c.is_test
    union
    select pc.proposal_id from proposal_changes pc
      join published_changes pub on pub.change_id = pc.change_id
      where pc.change_id = p_change),
  standings as (
    select p.number, p.slug,
      exists (select 1 from published_screenings ps where ps.programme_id = p.programme_id and ps.slug = p.slug) as published,
      exists (select 1 from screenings s where s.proposal_id = p.id
        and s.state not in ('draft', 'returned', 'submitted', 'outcome-proposed')) as signed
    from proposals p where p.id in (select proposal_id from resting))
  select case when published then 'published' when signed then 'signed' else 'unscreened' end,
    case when published then s.slug end
  from standings s order by s.number $$;

-- The only way into the audit. The lock keeps the chain unbroken under any number of writers.
create or replace function public.append_audit(
  p_kind text, p_actor text, p_programme uuid, p_event text, p_facts text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last record;
  next_seq bigint;
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  prior text;
  digest text;
begin
  perform pg_advisory_xact_lock(7215001);
  select seq, hash into last from audit_events order by seq desc limit 1;
  next_seq := coalesce(last.seq, 0) + 1;
  prior := coalesce(last.hash, repeat('0', 64));
  digest := encode(sha256(convert_to(concat_ws(E'\n', prior, next_seq::text,
    to_char(now_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    p_kind, p_actor, coalesce(p_programme::text, ''), p_event, p_facts), 'UTF8')), 'hex');
  insert into audit_events (seq, at, actor_kind, actor_id, programme_id, event, facts, previous_hash, hash)
  values (next_seq, now_at, p_kind, p_actor, p_programme, p_event, p_facts, prior, digest);
  return next_seq;
end $$;

create or replace function public.refuse_audit_edit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
drop trigger if exists audit_no_edit on public.audit_events;
create trigger audit_no_edit before update or delete on public.audit_events
  for each row execute function public.refuse_audit_edit();
drop trigger if exists audit_no_truncate on public.audit_events;
create trigger audit_no_truncate before truncate on public.audit_events
  for each statement execute function public.refuse_audit_edit();

-- Re-writes, in random order and in one transaction, every row that a participant act wrote and that could still
-- tell its order: the inbox, the current and the previous week, rows taken back, tokens, drafts, notes and answers
-- to "is it true". Afterwards neither place on disk nor transaction number says who came when (promises 11 and 12).
create or replace function public.shuffle_rows(p_from_week date)
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare total integer := 0; n integer;
begin
  perform pg_advisory_xact_lock(7215002);
  create temporary table shuffled_ids on commit drop as
    select id from contributions
    where received_week >= p_from_week or state in ('received', 'held', 'withdrawn')
    for update;
  create temporary table shuffled_contributions on commit drop as
    select c.* from contributions c join shuffled_ids s using (id);
  create temporary table shuffled_keys on commit drop as
    select k.* from keys.contribution_keys k join shuffled_ids s on s.id = k.contribution_id;
  create temporary table shuffled_notes on commit drop as
    select * from contribution_notes where week >= p_from_week or state = 'received';
  update shuffled_contributions set shuffled = true;
  update shuffled_notes set shuffled = true;
  create temporary table shuffled_tokens on commit drop as select * from form_tokens;
  create temporary table shuffled_drafts on commit drop as select * from drafts;
  create temporary table shuffled_checks on commit drop as select * from change_checks;

  delete from contribution_notes n using shuffled_notes s where n.id = s.id;
  delete from keys.contribution_keys k using shuffled_ids s where k.contribution_id = s.id;
  delete from contributions c using shuffled_ids s where c.id = s.id;
  delete from form_tokens;
  delete from drafts;
  delete from change_checks;

  insert into contributions select * from shuffled_contributions order by random();
  get diagnostics n = row_count; total := total + n;
  insert into keys.contribution_keys select * from shuffled_keys order by random();
  insert into contribution_notes select * from shuffled_notes order by random();
  insert into form_tokens select * from shuffled_tokens order by random();
  insert into drafts select * from shuffled_drafts order by random();
  insert into change_checks select * from shuffled_checks order by random();
  perform fold_intake_days();
  update intake_weeks set kept = kept where week >= p_from_week;
  perform fold_coding_tallies();
  return total;
end $$;

-- Deletes what has run out: keys first, then rows (promise 33). Returns how many contributions.
create or replace function public.expire_rows(p_today date)
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  create temporary table expired_ids on commit drop as select id from contributions where expires_on <= p_today;
  delete from keys.contribution_keys k using expired_ids e where k.contribution_id = e.id;
  delete from passage_priorities pp using passages p, expired_ids e
    where pp.passage_id = p.id and p.contribution_id = e.id;
  delete from passages p using expired_ids e where p.contribution_id = e.id;
  delete from codings g using expired_ids e where g.contribution_id = e.id;
  delete from contribution_notes c using expired_ids e where c.contribution_id = e.id;
  delete from contributions c using expired_ids e where c.id = e.id;
  get diagnostics n = row_count;
  delete from form_tokens where expires_on <= p_today;
  delete from drafts where expires_on <= p_today;
  -- Paper whose time has run out: what a slip's code opens goes first, then places, helpers and handovers. A batch that
  -- contributions still know, because it was never added up, stays without its secrets until they have gone.
  create temporary table expired_batches on commit drop as
    select b.id from paper_batches b
      join programmes p on p.id = b.programme_id
      left join consultation_versions v on v.id = b.consultation_version_id
      left join consultations c on c.id = v.consultation_id
    where (greatest(b.made_at::date, c.closes_at::date, b.handed_over_on)
      + make_interval(months => (p.settings ->> 'retentionMonths')::integer))::date <= p_today;
  update paper_forms f set locator = null, verifier = null, public_key = null, sealed_entry = null,
      sealed_second = null, keyer_id = null, second_keyer_id = null
    from expired_batches e where f.batch_id = e.id;
  delete from paper_batches b using expired_batches e
    where b.id = e.id and not exists (select 1 from contributions c where c.batch_id = b.id);
  delete from assisted_sessions s using programmes p
    where p.id = s.programme_id and (greatest(s.held_on, (
        select c.closes_at::date from consultation_versions v join consultations c on c.id = v.consultation_id
        where v.id = s.consultation_version_id))
      + make_interval(months => (p.settings ->> 'retentionMonths')::integer))::date <= p_today;
  return n;
end $$;

-- Counts of passages and contributions by theme and priority, kept as they change. Only accepted contributions count.
-- Every act appends its difference; nobody waits for anybody. A contribution counts once a theme and once a priority:
-- whether it counted before is told from how many of its passages stand there now, less the difference.
create or replace function public.fold_coding_tallies() returns void
language sql security definer set search_path = public, pg_temp as $$
  with folded as (delete from coding_tallies returning *)
  insert into coding_tallies (programme_id, kind, theme_id, item_id, word, n)
  select programme_id, kind, theme_id, item_id, word, sum(n) from folded
  group by 1, 2, 3, 4, 5 having sum(n) <> 0
$$;

-- The same sums counted afresh from everything, for one programme or all. Who writes a great many rows at once sets
-- `cydlais.bulk` to `on` in that transaction, which keeps the triggers still, and calls this at its end.
create or replace function public.recount_coding_tallies(p_programme uuid default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from coding_tallies where p_programme is null or programme_id = p_programme;
  insert into coding_tallies (programme_id, kind, theme_id, item_id, word, n)
  with counted as materialized (
    select p.id, p.contribution_id, p.theme_id, p.stance, p.checked_at, c.programme_id, c.channel
    from passages p join contributions c on c.id = p.contribution_id and c.state = 'accepted'
    where p_programme is null or c.programme_id = p_programme),
  linked as materialized (select k.*, pp.item_id from counted k join passage_priorities pp on pp.passage_id = k.id)
  select programme_id, 'theme-stance', theme_id, null::uuid, stance, count(*) from counted group by 1, 3, 5
  union all select programme_id, 'theme-checked', theme_id, null, null, count(*) from counted where checked_at is not null group by 1, 3
  union all select programme_id, 'theme-channel', theme_id, null, channel, count(distinct contribution_id) from counted group by 1, 3, 5
  union all select programme_id, 'item-theme', theme_id, item_id, null, count(*) from linked group by 1, 3, 4
  union all select programme_id, 'item-channel', null, item_id, channel, count(distinct contribution_id) from linked group by 1, 4, 5
  union all select programme_id, 'channel', null, null, channel, count(*) from contributions
    where state = 'accepted' and (p_programme is null or programme_id = p_programme) group by 1, 5
  union all select programme_id, 'coded', null, null, channel, count(*) from contributions
    where state = 'accepted' and coded and (p_programme is null or programme_id = p_programme) group by 1, 5
$$;

do $do$
declare o record;
begin
  for o in
    select * from (values
      ('insert', 'new table as come', 'select *, 1 as d from come'),
      ('delete', 'old table as gone', 'select *, -1 as d from gone'),
      ('update', 'old table as gone new table as come', 'select *, 1 as d from come union all select *, -1 as d from gone')
    ) v(op, tables, moved)
  loop
    execute format($fn$
      create or replace function public.tally_passages_%1$s() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $body$
      begin
        if current_setting('cydlais.bulk', true) = 'on' then return null; end if;
        insert into coding_tallies (programme_id, kind, theme_id, item_id, word, n)
        with moved as materialized (%2$s),
        counted as materialized (
          select m.*, c.programme_id, c.channel from moved m
          join contributions c on c.id = m.contribution_id and c.state = 'accepted'),
        pairs as (
          select k.programme_id, k.channel, k.theme_id, k.contribution_id, sum(k.d) as d,
            (select count(*) from passages p where p.contribution_id = k.contribution_id and p.theme_id = k.theme_id) as n
          from counted k group by 1, 2, 3, 4)
        select programme_id, 'theme-stance', theme_id, null::uuid, stance, sum(d) from counted
          group by programme_id, theme_id, stance having sum(d) <> 0
        union all
        select programme_id, 'theme-checked', theme_id, null, null, sum(d) from counted
          where checked_at is not null group by programme_id, theme_id having sum(d) <> 0
        union all
        select programme_id, 'theme-channel', theme_id, null, channel, sum((n > 0)::int - (n - d > 0)::int) from pairs
          group by programme_id, theme_id, channel having sum((n > 0)::int - (n - d > 0)::int) <> 0
        union all
        select k.programme_id, 'item-theme', k.theme_id, pp.item_id, null, sum(k.d) from counted k
          join passage_priorities pp on pp.passage_id = k.id
          group by k.programme_id, k.theme_id, pp.item_id having sum(k.d) <> 0;
        return null;
      end $body$ $fn$, o.op, o.moved);
    execute format('drop trigger if exists tally_%1$s on passages', o.op);
    execute format('create trigger tally_%1$s after %1$s on passages referencing %2$s for each statement execute function tally_passages_%1$s()', o.op, o.tables);

    execute format($fn$
      create or replace function public.tally_priorities_%1$s() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $body$
      begin
        if current_setting('cydlais.bulk', true) = 'on' then return null; end if;
        insert into coding_tallies (programme_id, kind, theme_id, item_id, word, n)
        with moved as materialized (%2$s),
        counted as materialized (
          select m.item_id, m.d, p.theme_id, p.contribution_id, c.programme_id, c.channel from moved m
          join passages p on p.id = m.passage_id
          join contributions c on c.id = p.contribution_id and c.state = 'accepted'),
        pairs as (
          select k.programme_id, k.channel, k.item_id, k.contribution_id, sum(k.d) as d,
            (select count(*) from passages p join passage_priorities pp on pp.passage_id = p.id and pp.item_id = k.item_id
              where p.contribution_id = k.contribution_id) as n
          from counted k group by 1, 2, 3, 4)
        select programme_id, 'item-theme', theme_id, item_id, null::text, sum(d) from counted
          group by programme_id, theme_id, item_id having sum(d) <> 0
        union all
        select programme_id, 'item-channel', null::uuid, item_id, channel, sum((n > 0)::int - (n - d > 0)::int) from pairs
          group by programme_id, item_id, channel having sum((n > 0)::int - (n - d > 0)::int) <> 0;
        return null;
      end $body$ $fn$, o.op, o.moved);
    execute format('drop trigger if exists tally_%1$s on passage_priorities', o.op);
    execute format('create trigger tally_%1$s after %1$s on passage_priorities referencing %2$s for each statement execute function tally_priorities_%1$s()', o.op, o.tables);

    execute format($fn$
      create or replace function public.tally_contributions_%1$s() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $body$
      begin
        if current_setting('cydlais.bulk', true) = 'on' then return null; end if;
        insert into coding_tallies (programme_id, kind, word, n)
        with moved as materialized (select * from (%2$s) m where state = 'accepted')
        select programme_id, 'channel', channel, sum(d) from moved group by programme_id, channel having sum(d) <> 0
        union all
        select programme_id, 'coded', channel, sum(d) from moved where coded group by programme_id, channel having sum(d) <> 0;
        %3$s
        return null;
      end $body$ $fn$, o.op, o.moved, case when o.op = 'update' then $more$
        -- What was accepted and is no longer, or the other way round, takes its passages with it.
        insert into coding_tallies (programme_id, kind, theme_id, item_id, word, n)
        with turned as materialized (
          select come.id, come.programme_id,
            case when come.state = 'accepted' then come.channel else gone.channel end as channel,
            case when come.state = 'accepted' then 1 else -1 end as d
          from come join gone using (id) where (come.state = 'accepted') <> (gone.state = 'accepted')),
        marked as materialized (
          select t.programme_id, t.channel, t.d, p.id, p.contribution_id, p.theme_id, p.stance, p.checked_at
          from turned t join passages p on p.contribution_id = t.id),
        linked as materialized (select m.*, pp.item_id from marked m join passage_priorities pp on pp.passage_id = m.id)
        select programme_id, 'theme-stance', theme_id, null::uuid, stance, sum(d) from marked group by programme_id, theme_id, stance
        union all
        select programme_id, 'theme-checked', theme_id, null, null, sum(d) from marked where checked_at is not null group by programme_id, theme_id
        union all
        select programme_id, 'theme-channel', theme_id, null, channel, sum(d)
          from (select distinct programme_id, theme_id, channel, d, contribution_id from marked) m group by programme_id, theme_id, channel
        union all
        select programme_id, 'item-theme', theme_id, item_id, null, sum(d) from linked group by programme_id, theme_id, item_id
        union all
        select programme_id, 'item-channel', null, item_id, channel, sum(d)
          from (select distinct programme_id, item_id, channel, d, contribution_id from linked) m group by programme_id, item_id, channel;
        $more$ else '' end);
    execute format('drop trigger if exists tally_%1$s on contributions', o.op);
    execute format('create trigger tally_%1$s after %1$s on contributions referencing %2$s for each statement execute function tally_contributions_%1$s()', o.op, o.tables);
  end loop;
end $do$;
