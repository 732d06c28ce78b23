-- Letters that carry a one-time link, and people known to another OpenID provider. Both belong to schema `identity`.

-- The last letter of each kind for a person. No address and no token stands here: the job that sends it carries the id, makes
-- a fresh link and takes the address from the account. `asked_by`: the administrator who asked, acting in the agency `asked_in`
-- from the unit `asked_from`; null when somebody asked on the sign-in page.
create table identity.link_letter (
  letter_id uuid primary key,
  person_id uuid not null references identity.person on delete cascade,
  kind text not null check (kind in ('invite', 'reset')),
  asked_in uuid,
  asked_from uuid,
  asked_by uuid references identity.person on delete cascade,
  language text not null check (language in ('id', 'en')),
  -- waiting: not tried yet · trying: tried in vain, another try follows · sent: the mail server took it · failed: no try follows
  -- · needless: the link was used meanwhile, or its person is gone
  state text not null default 'waiting' check (state in ('waiting', 'trying', 'sent', 'failed', 'needless')),
  problem text check (problem in ('off', 'unreachable', 'busy', 'sign_in', 'encryption', 'address', 'refused')),
  asked_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (kind = 'reset' or asked_in is not null),
  check (num_nulls(asked_in, asked_from, asked_by) in (0, 3))
);
create unique index link_letter_last on identity.link_letter (person_id, kind, (asked_in is null));

-- By an administrator. False for a person without an e-mail address.
create function identity.ask_for_letter(p_letter_id uuid, p_person_id uuid, p_kind text, p_language text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.controls(p_person_id) then
      raise exception 'letter asked for outside the scope';
    end if;
    perform from identity.person p where p.person_id = p_person_id and p.login like '%@%' for update;
    if not found then return false; end if;
    delete from identity.link_letter l where l.person_id = p_person_id and l.kind = p_kind and l.asked_in is not null;
    insert into identity.link_letter (letter_id, person_id, kind, asked_in, asked_from, asked_by, language)
      values (
        p_letter_id, p_person_id, p_kind, platform.current_agency_id(), platform.administered_unit_id(),
        platform.current_person_id(), p_language
      );
    return true;
  end
  $$;

-- By somebody who says they forgot the password: an address or a NIP. False when nobody who may work here has it.
create function identity.ask_for_own_letter(p_letter_id uuid, p_login text, p_language text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person_id uuid;
  begin
    select p.person_id into v_person_id from identity.person p
      where (p.login = p_login or p.nip = p_login) and p.login like '%@%'
        and exists (select from identity.membership m where m.person_id = p.person_id)
      for update;
    if not found then return false; end if;
    delete from identity.link_letter l where l.person_id = v_person_id and l.kind = 'reset' and l.asked_in is null;
    insert into identity.link_letter (letter_id, person_id, kind, language)
      values (p_letter_id, v_person_id, 'reset', p_language);
    return true;
  end
  $$;

-- For the job: who asked, to act in their place, or nothing when the letter is done with or another one took its place.
create function identity.find_letter(p_letter_id uuid)
  returns table (kind text, person_id uuid, asked_in uuid, asked_from uuid, asked_by uuid, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.kind, l.person_id, l.asked_in, l.asked_from, l.asked_by, l.language
    from identity.link_letter l
    where l.letter_id = p_letter_id and l.state in ('waiting', 'trying')
  $$;

-- Makes the link of the letter, in the scope of the administrator who asked, or without one for a reset of one's own. Nothing
-- when it must not be made any more: the link before it was used, the person or the administrator has left.
create function identity.create_link_of_letter(p_letter_id uuid, p_token_hash bytea, p_expires_at timestamptz)
  returns table (login text, name text, invited_by text, agency_name text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    letter identity.link_letter;
  begin
    select l.* into letter from identity.link_letter l
      where l.letter_id = p_letter_id and l.state in ('waiting', 'trying') for update;
    if not found then return; end if;
    if letter.asked_in is distinct from platform.current_agency_id() then
      raise exception 'letter written outside the scope';
    end if;
    if exists (
        select from identity.access_link k
        where k.person_id = letter.person_id and k.used_at >= letter.asked_at
      )
      or (letter.kind = 'invite' and exists (
        select from identity.credential c where c.person_id = letter.person_id
      ))
      or not exists (select from identity.person p where p.person_id = letter.person_id and p.login like '%@%')
      or not exists (select from identity.membership m where m.person_id = letter.person_id)
      or (letter.asked_in is not null and not identity.controls(letter.person_id))
    then
      return;
    end if;
    if letter.asked_in is null then
      perform identity.create_own_reset_link(p_token_hash, letter.person_id, p_expires_at);
    else
      perform identity.create_access_link(p_token_hash, letter.person_id, letter.kind, p_expires_at);
    end if;
    return query
      select p.login, p.name, i.name, a.name
      from identity.person p
        left join identity.person i on i.person_id = letter.asked_by
        left join organization.agency a on a.agency_id = letter.asked_in
      where p.person_id = letter.person_id;
  end
  $$;

create function identity.settle_letter(p_letter_id uuid, p_state text, p_problem text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update identity.link_letter set state = p_state, problem = p_problem, changed_at = now() where letter_id = p_letter_id
  $$;

-- The last letter that administrators of this agency asked for, for the page of a person.
create function identity.find_last_letter(p_person_id uuid)
  returns table (kind text, state text, problem text, asked_at timestamptz, changed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.kind, l.state, l.problem, l.asked_at, l.changed_at
    from identity.link_letter l
    where l.person_id = p_person_id and l.asked_in = platform.current_agency_id() and identity.is_visible(p_person_id)
    order by l.asked_at desc limit 1
  $$;

-- Who a person is at an OpenID provider (OpenID Connect Core 1.0, 5.7: only issuer and subject together name somebody).
create table identity.external_identity (
  issuer text not null check (length(issuer) <= 2000),
  subject text not null check (length(subject) <= 255),
  person_id uuid not null references identity.person on delete cascade,
  bound_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  primary key (issuer, subject),
  unique (person_id, issuer)
);

-- Coming in by the provider is coming in: nobody is waited for who works here without a password.
create or replace function identity.has_opened(p_person_id uuid) returns boolean
  language sql stable
  as $$
    select exists (select from identity.credential c where c.person_id = p_person_id)
      or exists (select from identity.external_identity e where e.person_id = p_person_id)
  $$;

-- Answers of a provider that were taken: each is good once.
create table identity.openid_answer (
  state_hash bytea primary key,
  expires_at timestamptz not null
);

-- False when it was taken before.
create function identity.take_openid_answer(p_state_hash bytea, p_seconds integer) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from identity.openid_answer where expires_at <= now();
    insert into identity.openid_answer (state_hash, expires_at)
      values (p_state_hash, now() + make_interval(secs => p_seconds))
      on conflict do nothing;
    return found;
  end
  $$;

-- The person behind an identity that was bound before; nobody who has left.
create function identity.find_external_person(p_issuer text, p_subject text) returns uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update identity.external_identity e set last_used_at = now()
    where e.issuer = p_issuer and e.subject = p_subject
      and exists (select from identity.membership m where m.person_id = e.person_id)
    returning e.person_id
  $$;

-- Binds an identity to the person with this verified e-mail address or this NIP, never to a new one. `outcome`: bound ·
-- unknown: nobody who works here · taken: the person is bound to another subject, or the subject to another person.
create function identity.bind_external_identity(p_issuer text, p_subject text, p_email text, p_nip text)
  returns table (outcome text, person_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person_id uuid;
  begin
    select p.person_id into v_person_id from identity.person p
      where (p.login = p_email or p.nip = p_nip)
        and exists (select from identity.membership m where m.person_id = p.person_id)
      for update;
    if not found then
      return query select 'unknown', null::uuid;
      return;
    end if;
    insert into identity.external_identity (issuer, subject, person_id) values (p_issuer, p_subject, v_person_id)
      on conflict do nothing;
    return query select case when found then 'bound' else 'taken' end, v_person_id;
  end
  $$;

-- By an administrator, when the provider gave the person a new subject: the next sign-in binds anew. How many were bound.
create function identity.unbind_external_identities(p_person_id uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_gone bigint;
  begin
    if not identity.controls(p_person_id) then
      raise exception 'identity unbound outside the scope';
    end if;
    delete from identity.external_identity e where e.person_id = p_person_id;
    get diagnostics v_gone = row_count;
    return v_gone;
  end
  $$;

create function identity.has_external_identity(p_person_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select identity.is_visible(p_person_id)
      and exists (select from identity.external_identity e where e.person_id = p_person_id)
  $$;

revoke execute on all functions in schema identity from public;
grant execute on function
  identity.ask_for_letter(uuid, uuid, text, text),
  identity.ask_for_own_letter(uuid, text, text),
  identity.find_letter(uuid),
  identity.create_link_of_letter(uuid, bytea, timestamptz),
  identity.settle_letter(uuid, text, text),
  identity.find_last_letter(uuid),
  identity.take_openid_answer(bytea, integer),
  identity.find_external_person(text, text),
  identity.bind_external_identity(text, text, text, text),
  identity.unbind_external_identities(uuid),
  identity.has_external_identity(uuid)
  to zona_app;
