-- How strong a sign-in is: second factors (codes by time, passkeys, recovery codes), the state of a sign-in that is half
-- done, and what the sessions of a person are called. Everything about a person stands in schema `identity`, behind
-- functions; which roles of an agency need a second factor is a setting of the agency.

-- `session_id` names a session to its owner without being good for anything; browser and system come from what the browser
-- says of itself. No address is kept. `confirmed_at`: when the person last proved who they are in this session.
alter table identity.session
  add column session_id uuid not null default gen_random_uuid(),
  add column second_factor boolean not null default false,
  add column confirmed_at timestamptz not null default now(),
  add column browser text check (length(browser) <= 40),
  add column system text check (length(system) <= 40);
create unique index session_session_id on identity.session (session_id);

-- `secret` is sealed (src/platform/keys/secret-box.ts). `last_step`: the time step of the last code that was taken; no code
-- of it or of an earlier one is taken again (RFC 6238, 5.2). `failures`: wrong codes since the last right one.
create table identity.totp (
  person_id uuid primary key references identity.person on delete cascade,
  secret text not null,
  last_step bigint not null,
  failures integer not null default 0,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);

-- A secret that is shown and not yet confirmed by a code. It belongs to the browser that saw it: a session or a half sign-in.
create table identity.totp_offer (
  holder_hash bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  secret text not null,
  expires_at timestamptz not null
);

-- The codes of one set share a salt, so that a try costs one slow hash and not ten.
create table identity.recovery_set (
  person_id uuid primary key references identity.person on delete cascade,
  salt bytea not null,
  created_at timestamptz not null default now()
);
create table identity.recovery_code (
  person_id uuid not null references identity.recovery_set on delete cascade,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);

create table identity.passkey (
  credential_id text primary key,
  passkey_id uuid not null unique default gen_random_uuid(),
  person_id uuid not null references identity.person on delete cascade,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  -- Whether the key may be copied to other devices of its owner, and whether it is.
  may_be_backed_up boolean not null,
  is_backed_up boolean not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_person_id on identity.passkey (person_id);

-- What a passkey has to sign: once, soon, and for the browser that asked (it holds the token of `browser_hash`).
create table identity.passkey_challenge (
  browser_hash bytea primary key,
  purpose text not null check (purpose in ('register', 'sign_in', 'second_step')),
  challenge text not null,
  person_id uuid references identity.person on delete cascade,
  expires_at timestamptz not null
);

-- After the first proof (a password) and before the second: no session. `enrolment`: a role needs a second factor and the
-- person has none yet.
create table identity.sign_in_step (
  token_hash bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  kind text not null check (kind in ('second_factor', 'enrolment')),
  tries integer not null default 0,
  browser text check (length(browser) <= 40),
  system text check (length(system) <= 40),
  expires_at timestamptz not null
);
create index sign_in_step_person_id on identity.sign_in_step (person_id);

-- However a password is changed, half sign-ins end with the old one: whoever began them knew that.
create function identity.end_half_sign_ins() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from identity.sign_in_step where person_id = new.person_id;
    return null;
  end
  $$;
create trigger password_changed after update of password_hash on identity.credential
  for each row execute function identity.end_half_sign_ins();

create table organization.second_factor_role (
  agency_id uuid not null references organization.agency,
  role text not null,
  required_at timestamptz not null default now(),
  primary key (agency_id, role)
);
select platform.protect('organization.second_factor_role');
grant select, insert, delete on organization.second_factor_role to zona_app;

-- Whether any role of the person, in any unit of any agency, needs a second factor.
create function identity.needs_second_factor(p_person_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from identity.membership m join organization.second_factor_role r using (agency_id, role)
      where m.person_id = p_person_id
    )
  $$;

-- A password alone opens nothing of an account that has a second factor, nor of one whose role needs one: not even a session
-- that was open before, or one that was just being opened while the factor was added.
create function identity.is_session_strong_enough(p_token_hash bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.second_factor or not (
      exists (
        select from identity.membership m join organization.second_factor_role r using (agency_id, role)
        where m.person_id = s.person_id
      )
      or exists (select from identity.totp t where t.person_id = s.person_id)
      or exists (select from identity.passkey k where k.person_id = s.person_id)
    )
    from identity.session s where s.token_hash = p_token_hash
  $$;

drop function identity.create_session(bytea, uuid, timestamptz);
create function identity.create_session(
  p_token_hash bytea, p_person_id uuid, p_expires_at timestamptz,
  p_second_factor boolean, p_browser text, p_system text
) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into identity.session (token_hash, person_id, expires_at, second_factor, browser, system)
      values (p_token_hash, p_person_id, p_expires_at, p_second_factor, p_browser, p_system)
  $$;

create function identity.list_sessions(p_person_id uuid, p_token_hash bytea, p_idle_limit interval, p_limit integer)
  returns table (
    session_id uuid, browser text, system text, created_at timestamptz, last_seen_at timestamptz, is_current boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.session_id, s.browser, s.system, s.created_at, s.last_seen_at, s.token_hash = p_token_hash
    from identity.session s
    where s.person_id = p_person_id and s.expires_at > now() and s.last_seen_at > now() - p_idle_limit
    order by s.token_hash = p_token_hash desc, s.last_seen_at desc, s.session_id
    limit p_limit
  $$;

create function identity.end_session_of(p_person_id uuid, p_session_id uuid)
  returns table (browser text, system text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from identity.session s where s.person_id = p_person_id and s.session_id = p_session_id
    returning s.browser, s.system
  $$;

-- Half sign-ins end with them: whoever began one knew the old password.
create function identity.end_other_sessions(p_person_id uuid, p_token_hash bytea) returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from identity.sign_in_step where person_id = p_person_id;
    with gone as (
      delete from identity.session where person_id = p_person_id and token_hash <> p_token_hash returning 1
    ) select count(*) from gone;
  $$;

create function identity.confirm_session(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update identity.session set confirmed_at = now() where token_hash = p_token_hash $$;

create function identity.is_session_confirmed(p_token_hash bytea, p_limit interval) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from identity.session where token_hash = p_token_hash and confirmed_at > now() - p_limit
    )
  $$;

-- The person has just shown a second factor in this session.
create function identity.strengthen_session(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update identity.session set second_factor = true where token_hash = p_token_hash $$;

create function identity.find_second_factors(p_person_id uuid)
  returns table (
    has_totp boolean, totp_failures integer, passkeys integer, recovery_codes integer, is_needed boolean, has_password boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select
      exists (select from identity.totp where person_id = p_person_id),
      coalesce((select failures from identity.totp where person_id = p_person_id), 0),
      (select count(*)::integer from identity.passkey where person_id = p_person_id),
      (select count(*)::integer from identity.recovery_code where person_id = p_person_id),
      identity.needs_second_factor(p_person_id),
      exists (select from identity.credential where person_id = p_person_id)
  $$;

create function identity.list_second_factors(p_person_id uuid)
  returns table (
    kind text, passkey_id uuid, name text, is_backed_up boolean, created_at timestamptz, last_used_at timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'totp', null::uuid, null, null::boolean, t.created_at, t.last_used_at
      from identity.totp t where t.person_id = p_person_id
    union all
    (select 'passkey', p.passkey_id, p.name, p.is_backed_up, p.created_at, p.last_used_at
      from identity.passkey p where p.person_id = p_person_id order by p.created_at, p.passkey_id)
  $$;

create function identity.offer_totp(p_holder_hash bytea, p_person_id uuid, p_secret text, p_seconds integer) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into identity.totp_offer (holder_hash, person_id, secret, expires_at)
      values (p_holder_hash, p_person_id, p_secret, now() + make_interval(secs => p_seconds))
      on conflict (holder_hash) do update
        set person_id = excluded.person_id, secret = excluded.secret, expires_at = excluded.expires_at
  $$;

create function identity.find_totp_offer(p_holder_hash bytea, p_person_id uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select secret from identity.totp_offer
    where holder_hash = p_holder_hash and person_id = p_person_id and expires_at > now()
  $$;

-- Whether this browser may add a factor, now: by a session, or by a half sign-in of somebody who has none. Then every other
-- half sign-in of that kind is over: whoever knows nothing but the password must not add a factor beside the owner's.
create function identity.may_add_factor(p_holder_hash bytea, p_person_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform from identity.person where person_id = p_person_id for update;
    if not exists (
      select from identity.session where token_hash = p_holder_hash and person_id = p_person_id and expires_at > now()
    ) and not exists (
      select from identity.sign_in_step
      where token_hash = p_holder_hash and person_id = p_person_id and kind = 'enrolment' and expires_at > now()
    ) then
      return false;
    end if;
    delete from identity.sign_in_step
      where person_id = p_person_id and kind = 'enrolment' and token_hash <> p_holder_hash;
    return true;
  end
  $$;

-- False when the offer is gone, or when the person has codes already (another browser was faster).
create function identity.accept_totp(p_holder_hash bytea, p_person_id uuid, p_step bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_secret text;
  begin
    if not identity.may_add_factor(p_holder_hash, p_person_id) then return false; end if;
    delete from identity.totp_offer
      where holder_hash = p_holder_hash and person_id = p_person_id and expires_at > now()
      returning secret into v_secret;
    if v_secret is null then return false; end if;
    insert into identity.totp (person_id, secret, last_step) values (p_person_id, v_secret, p_step)
      on conflict (person_id) do nothing;
    return found;
  end
  $$;

-- Takes a try before the code is compared, so that many at once cannot slip through; nothing once all tries are used up.
create function identity.try_totp(p_person_id uuid, p_limit integer) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update identity.totp set failures = failures + 1
    where person_id = p_person_id and failures < p_limit
    returning secret
  $$;

-- The row lock makes a code good once: of two browsers that send the same one at the same moment, one is served.
create function identity.use_totp_step(p_person_id uuid, p_step bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update identity.totp set last_step = p_step, failures = 0, last_used_at = now()
      where person_id = p_person_id and last_step < p_step;
    return found;
  end
  $$;

create function identity.reseal_totp(p_person_id uuid, p_old text, p_new text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update identity.totp set secret = p_new where person_id = p_person_id and secret = p_old $$;

create function identity.remove_totp(p_person_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from identity.totp where person_id = p_person_id;
    return found;
  end
  $$;

create function identity.replace_recovery_codes(p_person_id uuid, p_salt bytea, p_code_hashes bytea[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from identity.recovery_set where person_id = p_person_id;
    insert into identity.recovery_set (person_id, salt) values (p_person_id, p_salt);
    insert into identity.recovery_code (person_id, code_hash)
      select p_person_id, code_hash from unnest(p_code_hashes) as code_hash;
  $$;

create function identity.find_recovery_salt(p_person_id uuid) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select salt from identity.recovery_set where person_id = p_person_id $$;

create function identity.use_recovery_code(p_person_id uuid, p_code_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from identity.recovery_code where person_id = p_person_id and code_hash = p_code_hash;
    return found;
  end
  $$;

-- Codes without a factor that they stand in for open nothing and would only lie about.
create function identity.remove_recovery_codes(p_person_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from identity.recovery_set where person_id = p_person_id $$;

create function identity.create_passkey_challenge(
  p_browser_hash bytea, p_purpose text, p_challenge text, p_person_id uuid, p_seconds integer
) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into identity.passkey_challenge (browser_hash, purpose, challenge, person_id, expires_at)
      values (p_browser_hash, p_purpose, p_challenge, p_person_id, now() + make_interval(secs => p_seconds))
  $$;

-- Good once: whoever asks for it takes it away.
create function identity.redeem_passkey_challenge(p_browser_hash bytea, p_purpose text, p_person_id uuid) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with taken as (delete from identity.passkey_challenge where browser_hash = p_browser_hash returning *)
    select challenge from taken
    where purpose = p_purpose and expires_at > now() and person_id is not distinct from p_person_id
  $$;

-- False when this browser may not, when the key is registered already, or when the person has as many as they may.
create function identity.create_passkey(
  p_holder_hash bytea, p_person_id uuid, p_credential_id text, p_public_key bytea, p_sign_count bigint, p_transports text[],
  p_may_be_backed_up boolean, p_is_backed_up boolean, p_name text, p_limit integer
) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.may_add_factor(p_holder_hash, p_person_id) then return false; end if;
    insert into identity.passkey (
      person_id, credential_id, public_key, sign_count, transports, may_be_backed_up, is_backed_up, name
    )
      select p_person_id, p_credential_id, p_public_key, p_sign_count, p_transports, p_may_be_backed_up, p_is_backed_up, p_name
      where (select count(*) from identity.passkey where person_id = p_person_id) < p_limit
      on conflict (credential_id) do nothing;
    return found;
  end
  $$;

create function identity.list_passkey_credentials(p_person_id uuid)
  returns table (credential_id text, transports text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select credential_id, transports from identity.passkey where person_id = p_person_id order by created_at, passkey_id
  $$;

create function identity.find_passkey(p_credential_id text)
  returns table (person_id uuid, public_key bytea, sign_count bigint, transports text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select person_id, public_key, sign_count, transports from identity.passkey where credential_id = p_credential_id
  $$;

-- Keys that count must count upwards: one that does not was copied. Keys that do not count always say 0.
create function identity.use_passkey(p_credential_id text, p_sign_count bigint, p_is_backed_up boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update identity.passkey set sign_count = p_sign_count, is_backed_up = p_is_backed_up, last_used_at = now()
      where credential_id = p_credential_id and (sign_count < p_sign_count or (sign_count = 0 and p_sign_count = 0));
    return found;
  end
  $$;

create function identity.remove_passkey(p_person_id uuid, p_passkey_id uuid) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from identity.passkey where person_id = p_person_id and passkey_id = p_passkey_id returning name $$;

create function identity.create_sign_in_step(
  p_token_hash bytea, p_person_id uuid, p_kind text, p_browser text, p_system text, p_seconds integer
) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into identity.sign_in_step (token_hash, person_id, kind, browser, system, expires_at)
      values (p_token_hash, p_person_id, p_kind, p_browser, p_system, now() + make_interval(secs => p_seconds))
  $$;

create function identity.find_sign_in_step(p_token_hash bytea, p_limit integer)
  returns table (kind text, person_id uuid, name text, login text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.kind, p.person_id, p.name, p.login
    from identity.sign_in_step s join identity.person p using (person_id)
    where s.token_hash = p_token_hash and s.expires_at > now() and s.tries < p_limit
  $$;

-- Counts before the code is compared. Null when the step is over: its time, its tries, or used.
create function identity.try_sign_in_step(p_token_hash bytea, p_kind text, p_limit integer) returns uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update identity.sign_in_step set tries = tries + 1
    where token_hash = p_token_hash and kind = p_kind and expires_at > now() and tries < p_limit
    returning person_id
  $$;

-- Good once: two right codes at the same moment open one session.
create function identity.redeem_sign_in_step(p_token_hash bytea, p_kind text)
  returns table (person_id uuid, browser text, system text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with taken as (delete from identity.sign_in_step where token_hash = p_token_hash and kind = p_kind returning *)
    select person_id, browser, system from taken where expires_at > now()
  $$;

create function identity.end_sign_in_step(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from identity.sign_in_step where token_hash = p_token_hash $$;

create function identity.delete_ended_attempts() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from identity.sign_in_step where expires_at <= now();
    delete from identity.totp_offer where expires_at <= now();
    delete from identity.passkey_challenge where expires_at <= now();
  $$;

-- Where a change to somebody's own account is recorded: one unit of each agency in which they hold a role.
create function identity.list_record_units(p_person_id uuid)
  returns table (agency_id uuid, unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct on (m.agency_id) m.agency_id, m.unit_id
    from identity.membership m where m.person_id = p_person_id
    order by m.agency_id, m.granted_at, m.unit_id
  $$;

-- Whether whoever asks administers the whole agency of the scope.
create function identity.administers_agency() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from identity.membership m join organization.unit u using (agency_id, unit_id)
      where m.person_id = platform.current_person_id() and m.agency_id = platform.current_agency_id()
        and m.role = 'administrator' and u.parent_unit_id is null
    )
  $$;

-- Whether whoever asks holds one of these roles in the agency of the scope, in whichever unit.
create function identity.holds_any_role(p_roles text[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from identity.membership m
      where m.person_id = platform.current_person_id() and m.agency_id = platform.current_agency_id()
        and m.role = any (p_roles)
    )
  $$;

-- How many people hold each role in the agency, and how many of them have no second factor yet. For its administrators.
create function identity.count_people_by_role()
  returns table (role text, people integer, without_factor integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.role, count(distinct m.person_id)::integer, count(distinct m.person_id) filter (where not exists (
      select from identity.totp t where t.person_id = m.person_id
    ) and not exists (
      select from identity.passkey p where p.person_id = m.person_id
    ))::integer
    from identity.membership m
    where m.agency_id = platform.current_agency_id() and identity.administers_agency()
    group by m.role
  $$;

-- By an administrator, for somebody who lost phone and codes: all second factors go and every session ends.
-- Null for a person whom the administrator may not decide over (identity.controls).
create function identity.remove_factors(p_person_id uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_removed integer;
  begin
    perform from identity.person where person_id = p_person_id for update;
    if not identity.controls(p_person_id) then return null; end if;
    with codes as (delete from identity.totp where person_id = p_person_id returning 1),
      keys as (delete from identity.passkey where person_id = p_person_id returning 1)
    select (select count(*) from codes) + (select count(*) from keys) into v_removed;
    delete from identity.recovery_set where person_id = p_person_id;
    delete from identity.sign_in_step where person_id = p_person_id;
    delete from identity.session where person_id = p_person_id;
    return v_removed;
  end
  $$;

revoke execute on all functions in schema identity from public;
grant execute on function
  identity.is_session_strong_enough(bytea),
  identity.create_session(bytea, uuid, timestamptz, boolean, text, text),
  identity.list_sessions(uuid, bytea, interval, integer),
  identity.end_session_of(uuid, uuid),
  identity.end_other_sessions(uuid, bytea),
  identity.confirm_session(bytea),
  identity.is_session_confirmed(bytea, interval),
  identity.strengthen_session(bytea),
  identity.find_second_factors(uuid),
  identity.list_second_factors(uuid),
  identity.offer_totp(bytea, uuid, text, integer),
  identity.find_totp_offer(bytea, uuid),
  identity.accept_totp(bytea, uuid, bigint),
  identity.try_totp(uuid, integer),
  identity.use_totp_step(uuid, bigint),
  identity.reseal_totp(uuid, text, text),
  identity.remove_totp(uuid),
  identity.replace_recovery_codes(uuid, bytea, bytea[]),
  identity.find_recovery_salt(uuid),
  identity.use_recovery_code(uuid, bytea),
  identity.remove_recovery_codes(uuid),
  identity.create_passkey_challenge(bytea, text, text, uuid, integer),
  identity.redeem_passkey_challenge(bytea, text, uuid),
  identity.create_passkey(bytea, uuid, text, bytea, bigint, text[], boolean, boolean, text, integer),
  identity.list_passkey_credentials(uuid),
  identity.find_passkey(text),
  identity.use_passkey(text, bigint, boolean),
  identity.remove_passkey(uuid, uuid),
  identity.create_sign_in_step(bytea, uuid, text, text, text, integer),
  identity.find_sign_in_step(bytea, integer),
  identity.try_sign_in_step(bytea, text, integer),
  identity.redeem_sign_in_step(bytea, text),
  identity.end_sign_in_step(bytea),
  identity.delete_ended_attempts(),
  identity.list_record_units(uuid),
  identity.administers_agency(),
  identity.holds_any_role(text[]),
  identity.count_people_by_role(),
  identity.remove_factors(uuid)
  to zona_app;

-- Such a session is deleted, not only closed: it must not come back when the factor goes.
create function identity.end_weak_sessions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from identity.session s where s.person_id = new.person_id and not s.second_factor;
    return null;
  end
  $$;
-- Waits for the end of the transaction: by then the session in which the factor was added is a strong one.
create constraint trigger weak_sessions_end after insert on identity.totp
  deferrable initially deferred for each row execute function identity.end_weak_sessions();
create constraint trigger weak_sessions_end after insert on identity.passkey
  deferrable initially deferred for each row execute function identity.end_weak_sessions();

revoke execute on function identity.end_weak_sessions() from public;
