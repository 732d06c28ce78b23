-- People, credentials, sessions and memberships. They are found before the agency is known, so they stand outside the scope;
-- for that reason the application role holds no right on the tables and reaches them through the functions below only.
create schema identity;

create table identity.person (
  person_id uuid primary key,
  login text not null unique check (login = lower(login) and length(login) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create table identity.credential (
  person_id uuid primary key references identity.person on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);

create table identity.membership (
  person_id uuid not null references identity.person on delete cascade,
  agency_id uuid not null,
  unit_id uuid not null,
  role text not null,
  granted_at timestamptz not null default now(),
  primary key (person_id, agency_id, unit_id, role)
);

create table identity.session (
  token_hash bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_expires_at on identity.session (expires_at);
create index session_person_id on identity.session (person_id);

create table identity.set_up_token (
  token_hash bytea primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

create function identity.is_set_up() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from identity.person) $$;

-- One open token at a time: a new one replaces those never used, so that only the address printed last opens the door.
create function identity.replace_set_up_token(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from identity.set_up_token where used_at is null;
    insert into identity.set_up_token (token_hash) values (p_token_hash);
  $$;

create function identity.is_set_up_token_open(p_token_hash bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from identity.set_up_token where token_hash = p_token_hash and used_at is null)
      and not exists (select from identity.person)
  $$;

-- The update locks the row: of two people who open the link at once, one is served and the other sees it used.
create function identity.redeem_set_up_token(p_token_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update identity.set_up_token set used_at = now() where token_hash = p_token_hash and used_at is null;
    return found and not exists (select from identity.person);
  end
  $$;

create function identity.create_person(p_person_id uuid, p_login text, p_name text, p_password_hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into identity.person (person_id, login, name) values (p_person_id, p_login, p_name);
    insert into identity.credential (person_id, password_hash) values (p_person_id, p_password_hash);
  $$;

-- A role can be given only inside the agency and units of the scope that is set, like every other row.
create function identity.grant_role(p_person_id uuid, p_unit_id uuid, p_role text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if platform.current_agency_id() is null or not (p_unit_id = any (platform.current_unit_ids())) then
      raise exception 'role granted outside the scope';
    end if;
    insert into identity.membership (person_id, agency_id, unit_id, role)
      values (p_person_id, platform.current_agency_id(), p_unit_id, p_role)
      on conflict do nothing;
  end
  $$;

create function identity.find_credential(p_login text)
  returns table (person_id uuid, password_hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.person_id, c.password_hash
    from identity.person p join identity.credential c using (person_id)
    where p.login = p_login
  $$;

create function identity.change_password_hash(p_person_id uuid, p_password_hash text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update identity.credential set password_hash = p_password_hash, changed_at = now() where person_id = p_person_id $$;

create function identity.create_session(p_token_hash bytea, p_person_id uuid, p_expires_at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ insert into identity.session (token_hash, person_id, expires_at) values (p_token_hash, p_person_id, p_expires_at) $$;

create function identity.find_session(p_token_hash bytea, p_idle_limit interval)
  returns table (person_id uuid, name text, login text, agency_id uuid, unit_id uuid, roles text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, p.name, p.login, m.agency_id, m.unit_id, array_agg(m.role order by m.role) filter (where m.role is not null)
    from identity.session s
      join identity.person p using (person_id)
      left join identity.membership m using (person_id)
    where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - p_idle_limit
    group by p.person_id, m.agency_id, m.unit_id
  $$;

-- Written at most once in five minutes a session: reading pages must not become a stream of writes.
create function identity.touch_session(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update identity.session set last_seen_at = now()
    where token_hash = p_token_hash and last_seen_at < now() - interval '5 minutes'
  $$;

create function identity.end_session(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from identity.session where token_hash = p_token_hash $$;

create function identity.delete_ended_sessions(p_idle_limit interval) returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with gone as (
      delete from identity.session where expires_at <= now() or last_seen_at <= now() - p_idle_limit returning 1
    ) select count(*) from gone
  $$;

-- Names of colleagues, for "who did this": only people who hold a role in the agency of the scope.
create function identity.list_names(p_person_ids uuid[])
  returns table (person_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, p.name from identity.person p
    where p.person_id = any (p_person_ids)
      and exists (
        select from identity.membership m
        where m.person_id = p.person_id and m.agency_id = platform.current_agency_id()
      )
  $$;

revoke execute on all functions in schema identity from public;
grant usage on schema identity to zona_app;
grant execute on all functions in schema identity to zona_app;
