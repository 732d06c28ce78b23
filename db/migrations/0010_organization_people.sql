-- One-time links with which a person chooses a password: an invitation of an administrator, a reset made by an
-- administrator, or a reset that the person asked for. Only the hash of the token is stored.
create table identity.access_link (
  token_hash bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  kind text not null check (kind in ('invite', 'reset')),
  -- Null for a reset that the person asked for themself.
  agency_id uuid,
  created_by uuid references identity.person on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check (kind = 'reset' or agency_id is not null)
);
-- A link that a stranger asks for must not make the one worthless that the administrator handed over: they count apart.
create unique index access_link_open on identity.access_link (person_id, kind, (agency_id is null)) where used_at is null;
create index access_link_expires_at on identity.access_link (expires_at);

-- Whether whoever asks is, now, the administrator they say they are, and the unit lies beneath theirs.
create function identity.administers(p_unit_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from identity.membership m
      where m.person_id = platform.current_person_id() and m.agency_id = platform.current_agency_id()
        and m.unit_id = platform.administered_unit_id() and m.role = 'administrator'
    ) and exists (
      select from organization.unit u
      where u.agency_id = platform.current_agency_id() and u.unit_id = p_unit_id
        and u.path @> array[platform.administered_unit_id()]
    )
  $$;

-- Whether every role of the person lies beneath the administrator who asks. Who decides over a password decides over all
-- that it opens: a person with a role elsewhere, in this agency or another, changes name of sign-in and password themself.
create function identity.controls(p_person_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(bool_and(
      m.agency_id is not distinct from platform.current_agency_id() and identity.administers(m.unit_id)
    ), false)
    from identity.membership m where m.person_id = p_person_id
  $$;

-- By an administrator. A newer link replaces the one of its kind that was not used.
create function identity.create_access_link(p_token_hash bytea, p_person_id uuid, p_kind text, p_expires_at timestamptz)
  returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform from identity.person where person_id = p_person_id for update;
    if not identity.controls(p_person_id) then
      raise exception 'link made outside the scope';
    end if;
    delete from identity.access_link
      where person_id = p_person_id and kind = p_kind and agency_id is not null and used_at is null;
    insert into identity.access_link (token_hash, person_id, kind, agency_id, created_by, expires_at)
      values (
        p_token_hash, p_person_id, p_kind, platform.current_agency_id(), platform.current_person_id(), p_expires_at
      );
  end
  $$;

-- By the person themself, who forgot the password; without a scope, because nobody is signed in.
create function identity.create_own_reset_link(p_token_hash bytea, p_person_id uuid, p_expires_at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform from identity.person where person_id = p_person_id for update;
    delete from identity.access_link
      where person_id = p_person_id and kind = 'reset' and agency_id is null and used_at is null;
    insert into identity.access_link (token_hash, person_id, kind, expires_at)
      values (p_token_hash, p_person_id, 'reset', p_expires_at);
  end
  $$;

-- Whether every role of the person still lies beneath the administrator who made the link: who kept one must not come into
-- an account that has been given more since, here or in another agency.
create function identity.is_maker_in_charge(p_link identity.access_link) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select not exists (
      select from identity.membership m
      where m.person_id = p_link.person_id and not exists (
        select from identity.membership a
          join organization.unit u on u.agency_id = a.agency_id and u.path @> array[a.unit_id]
        where a.person_id = p_link.created_by and a.agency_id = p_link.agency_id and a.role = 'administrator'
          and u.agency_id = m.agency_id and u.unit_id = m.unit_id
      )
    )
  $$;

-- Whether a link still opens: unused, in time, and for somebody who still belongs to the agency that made it. An
-- invitation ends with the first password.
create function identity.is_link_open(p_link identity.access_link) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p_link.used_at is null and p_link.expires_at > now()
      and (p_link.kind = 'reset'
        or not exists (select from identity.credential c where c.person_id = p_link.person_id))
      and exists (
        select from identity.membership m
        where m.person_id = p_link.person_id and (p_link.agency_id is null or m.agency_id = p_link.agency_id)
      )
      and (p_link.agency_id is null or identity.is_maker_in_charge(p_link))
  $$;

-- Looking at a link consumes nothing.
create function identity.find_access_link(p_token_hash bytea)
  returns table (
    kind text, person_id uuid, name text, login text, expires_at timestamptz,
    invited_by text, agency_name text, unit_names text[]
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.kind, p.person_id, p.name, p.login, l.expires_at, i.name, a.name, array(
      select u.name
      from organization.unit u
      where u.agency_id = l.agency_id and u.unit_id in (
        select m.unit_id from identity.membership m where m.person_id = l.person_id and m.agency_id = l.agency_id
      )
      order by u.sort_key
    )
    from identity.access_link l
      join identity.person p using (person_id)
      left join identity.person i on i.person_id = l.created_by
      left join organization.agency a on a.agency_id = l.agency_id
    where l.token_hash = p_token_hash and identity.is_link_open(l)
  $$;

-- Sets the password. The lock on the row lets one of two through who press the button at once. A reset ends every session;
-- every other open link of the person ends with this one, and what was begun with the old password and not finished. Answers
-- where the change is to be recorded.
create function identity.redeem_access_link(p_token_hash bytea, p_password_hash text)
  returns table (kind text, person_id uuid, agency_id uuid, unit_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    link identity.access_link;
  begin
    select l.* into link from identity.access_link l where l.token_hash = p_token_hash for update;
    if not found then return; end if;
    perform from identity.person p where p.person_id = link.person_id for update;
    if not identity.is_link_open(link) then return; end if;
    insert into identity.credential as c (person_id, password_hash) values (link.person_id, p_password_hash)
      on conflict on constraint credential_pkey do update set password_hash = excluded.password_hash, changed_at = now();
    delete from identity.access_link l where l.person_id = link.person_id and l.used_at is null and l.token_hash <> p_token_hash;
    update identity.access_link l set used_at = now() where l.token_hash = p_token_hash;
    delete from identity.sign_in_step s where s.person_id = link.person_id;
    if link.kind = 'reset' then
      delete from identity.session s where s.person_id = link.person_id;
    end if;
    return query
      select link.kind, link.person_id, m.agency_id, m.unit_id
      from identity.membership m
      where m.person_id = link.person_id and (link.agency_id is null or m.agency_id = link.agency_id)
      order by m.granted_at, m.unit_id
      limit 1;
  end
  $$;

create function identity.delete_ended_links() returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with gone as (delete from identity.access_link where expires_at <= now() or used_at is not null returning 1)
    select count(*) from gone
  $$;

revoke execute on all functions in schema identity from public;
grant execute on function
  identity.create_access_link(bytea, uuid, text, timestamptz),
  identity.create_own_reset_link(bytea, uuid, timestamptz),
  identity.find_access_link(bytea),
  identity.redeem_access_link(bytea, text),
  identity.delete_ended_links()
  to zona_app;

-- A person signs in with an e-mail address or, without one, with the number every civil servant has (NIP, 18 digits).
alter table identity.person
  add column nip text unique check (nip ~ '^[0-9]{18}$'),
  add constraint person_login_kind check (login !~ '^[0-9]+$' or login is not distinct from nip);

create or replace function identity.find_credential(p_login text)
  returns table (person_id uuid, password_hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.person_id, c.password_hash
    from identity.person p join identity.credential c using (person_id)
    where p.login = p_login or p.nip = p_login
  $$;

-- What a search for people looks at: words in lower case, each behind a blank, so that a search finds beginnings of words.
create function identity.search_key(p_name text, p_login text, p_nip text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select ' ' || regexp_replace(replace(lower(p_name), '''', ''), '[^[:alnum:]]+', ' ', 'g')
      || ' ' || p_login || coalesce(' ' || p_nip, '')
  $$;

-- A person's place in a unit: with at least one role there until they leave. Order and search stand here, too, because
-- lists of people are lists of one agency and must not walk through all people of the country.
create table identity.placement (
  agency_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null references identity.person on delete cascade,
  position text not null default '' check (length(position) <= 200),
  since timestamptz not null default now(),
  left_at timestamptz,
  -- The administrator who gave the first role here; null for the people of the first set-up.
  placed_by uuid references identity.person on delete set null,
  sort_key text collate "C" not null,
  search_key text not null,
  primary key (agency_id, person_id, unit_id)
);
create index placement_order on identity.placement (agency_id, sort_key, person_id);
create index placement_unit on identity.placement (agency_id, unit_id);
create index placement_person on identity.placement (person_id);

create function identity.set_placement_keys() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  begin
    select lower(p.name collate "C"), identity.search_key(p.name, p.login, p.nip) into new.sort_key, new.search_key
    from identity.person p where p.person_id = new.person_id;
    return new;
  end
  $$;
create trigger placement_keys before insert on identity.placement
  for each row execute function identity.set_placement_keys();

create function identity.follow_person() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  begin
    update identity.placement
      set sort_key = lower(new.name collate "C"), search_key = identity.search_key(new.name, new.login, new.nip)
      where person_id = new.person_id;
    return null;
  end
  $$;
create trigger person_changed after update of name, login, nip on identity.person
  for each row execute function identity.follow_person();

insert into identity.placement (agency_id, unit_id, person_id, since, sort_key, search_key)
select agency_id, unit_id, person_id, min(granted_at), '', '' from identity.membership group by 1, 2, 3;

create or replace function identity.grant_role(p_person_id uuid, p_unit_id uuid, p_role text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if platform.current_agency_id() is null or not (p_unit_id = any (platform.current_unit_ids())) then
      raise exception 'role granted outside the scope';
    end if;
    insert into identity.membership (person_id, agency_id, unit_id, role)
      values (p_person_id, platform.current_agency_id(), p_unit_id, p_role)
      on conflict do nothing;
    insert into identity.placement as l (agency_id, unit_id, person_id)
      values (platform.current_agency_id(), p_unit_id, p_person_id)
      on conflict (agency_id, person_id, unit_id) do update set left_at = null where l.left_at is not null;
  end
  $$;

-- The name of somebody who has left stays beside what they did.
create or replace function identity.list_names(p_person_ids uuid[])
  returns table (person_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, p.name from identity.person p
    where p.person_id = any (p_person_ids)
      and exists (
        select from identity.placement l
        where l.person_id = p.person_id and l.agency_id = platform.current_agency_id()
      )
  $$;

-- The units of the administrator who asks, from `p_below` down; none for anybody else.
create function identity.administered_units(p_below uuid default null) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.unit_id from organization.unit u
    where u.agency_id = platform.current_agency_id()
      and u.path @> array[platform.administered_unit_id(), coalesce(p_below, platform.administered_unit_id())]
      and identity.administers(platform.administered_unit_id())
  $$;

create function identity.is_visible(p_person_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from identity.placement l
      where l.person_id = p_person_id and l.agency_id = platform.current_agency_id()
        and l.unit_id in (select identity.administered_units())
    )
  $$;

-- Whether somebody has come in once: a password was chosen. Nothing is set here, so that the planner takes it into the query.
create function identity.has_opened(p_person_id uuid) returns boolean
  language sql stable
  as $$ select exists (select from identity.credential c where c.person_id = p_person_id) $$;

-- People of the administered units in the order of their names, a page at a time. `p_state`: active (has a password),
-- invited (has none yet), left (no role there any more).
create function identity.list_people(
  p_words text[], p_below uuid, p_state text, p_after_id uuid, p_limit integer
)
  returns table (
    person_id uuid, name text, login text, nip text, state text, places jsonb
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with mine as materialized (select array(select identity.administered_units(p_below)) as unit_ids),
    page as (
      select l.sort_key, l.person_id, bool_or(l.left_at is null) as is_here
      from identity.placement l
      where l.agency_id = platform.current_agency_id()
        and l.unit_id = any ((select unit_ids from mine)::uuid[])
        and (p_after_id is null or (l.sort_key, l.person_id) > ((
          select a.sort_key from identity.placement a
          where a.agency_id = platform.current_agency_id() and a.person_id = p_after_id limit 1
        ), p_after_id))
        and not exists (select from unnest(p_words) word where l.search_key not like '% ' || word || '%')
        and (p_state = 'left' or p_state is null or (p_state = 'active') = identity.has_opened(l.person_id))
      group by l.sort_key, l.person_id
      having p_state is null or (p_state = 'left') = not bool_or(l.left_at is null)
      order by l.sort_key, l.person_id
      limit p_limit
    )
    select p.person_id, p.name, p.login, p.nip,
      case
        when not page.is_here then 'left'
        when identity.has_opened(p.person_id) then 'active'
        else 'invited'
      end,
      (
        select jsonb_agg(jsonb_build_object(
          'unitId', u.unit_id, 'unitName', u.name, 'position', l.position, 'hasLeft', l.left_at is not null,
          'roles', array(
            select m.role from identity.membership m
            where m.person_id = l.person_id and m.agency_id = l.agency_id and m.unit_id = l.unit_id
          )
        ) order by l.left_at is not null, u.sort_key)
        from identity.placement l join organization.unit u using (agency_id, unit_id)
        where l.agency_id = platform.current_agency_id() and l.person_id = p.person_id
          and l.unit_id = any ((select unit_ids from mine)::uuid[])
      )
    from page join identity.person p using (person_id)
    order by page.sort_key, page.person_id
  $$;

create function identity.count_people(p_words text[], p_below uuid)
  returns table (state text, people bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case when not is_here then 'left' when identity.has_opened(seen.person_id) then 'active' else 'invited' end, count(*)
    from (
      select l.person_id, bool_or(l.left_at is null) as is_here
      from identity.placement l
      where l.agency_id = platform.current_agency_id()
        and l.unit_id in (select identity.administered_units(p_below))
        and not exists (select from unnest(p_words) word where l.search_key not like '% ' || word || '%')
      group by l.person_id
    ) seen
    group by 1
  $$;

-- How many people work in each of the administered units.
create function identity.count_people_by_unit() returns table (unit_id uuid, people bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.unit_id, count(*)
    from identity.placement l
    where l.agency_id = platform.current_agency_id() and l.left_at is null
      and l.unit_id in (select identity.administered_units())
    group by l.unit_id
  $$;

-- One person as an administrator sees them; with `p_lock` nobody else changes them until the transaction ends.
create function identity.find_person(p_person_id uuid, p_lock boolean)
  returns table (
    person_id uuid, name text, login text, nip text, has_password boolean, is_controlled boolean,
    link_kind text, link_expires_at timestamptz, session_count bigint
  )
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.is_visible(p_person_id) then return; end if;
    if p_lock then
      perform from identity.person p where p.person_id = p_person_id for update;
    end if;
    return query
      select p.person_id, p.name, p.login, p.nip,
        exists (select from identity.credential c where c.person_id = p.person_id),
        identity.controls(p.person_id),
        l.kind, l.expires_at,
        (select count(*) from identity.session s where s.person_id = p.person_id and s.expires_at > now())
      from identity.person p
        left join lateral (
          select k.kind, k.expires_at from identity.access_link k
          where k.person_id = p.person_id and k.agency_id = platform.current_agency_id() and identity.is_link_open(k)
          order by k.created_at desc limit 1
        ) l on true
      where p.person_id = p_person_id;
  end
  $$;

-- A person's places in the administered units, those they left as well.
create function identity.list_placements(p_person_ids uuid[])
  returns table (
    person_id uuid, unit_id uuid, unit_name text, is_closed boolean, "position" text, since timestamptz,
    left_at timestamptz, roles text[]
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.person_id, l.unit_id, u.name, u.closed_at is not null, l.position, l.since, l.left_at, array(
      select m.role from identity.membership m
      where m.person_id = l.person_id and m.agency_id = l.agency_id and m.unit_id = l.unit_id
      order by m.role
    )
    from identity.placement l join organization.unit u using (agency_id, unit_id)
    where l.person_id = any (p_person_ids) and l.agency_id = platform.current_agency_id()
      and l.unit_id in (select identity.administered_units())
    order by l.left_at is not null, u.sort_key
  $$;

-- Accounts with one of these names of sign-in or numbers, for an administrator who is about to add people: whose they are
-- stays unsaid unless they work in the administered units already.
create function identity.find_accounts(p_logins text[], p_nips text[])
  returns table (person_id uuid, login text, nip text, has_password boolean, is_visible boolean, is_controlled boolean, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with mine as materialized (select array(select identity.administered_units()) as unit_ids)
    select p.person_id,
      case when v.yes or p.login = any (p_logins) or p.login = any (p_nips) then p.login end,
      case when v.yes or p.nip = any (p_nips) then p.nip end,
      identity.has_opened(p.person_id),
      v.yes,
      not exists (
        select from identity.membership m
        where m.person_id = p.person_id
          and not (m.agency_id = platform.current_agency_id() and m.unit_id = any ((select unit_ids from mine)::uuid[]))
      ),
      case when v.yes then p.name end
    from identity.person p cross join lateral (
      select exists (
        select from identity.placement l
        where l.person_id = p.person_id and l.agency_id = platform.current_agency_id()
          and l.unit_id = any ((select unit_ids from mine)::uuid[])
      ) as yes
    ) v
    where p.person_id in (
      select a.person_id from identity.person a where a.login = any (p_logins)
      union select b.person_id from identity.person b where b.nip = any (p_nips)
    ) and cardinality((select unit_ids from mine)) > 0
  $$;

-- Somebody new, without a password until they open their invitation.
-- False when the name of sign-in or the number is taken, perhaps since a moment ago.
create function identity.create_account(p_person_id uuid, p_login text, p_nip text, p_name text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.administers(platform.administered_unit_id()) then
      raise exception 'account made outside the scope';
    end if;
    insert into identity.person (person_id, login, nip, name) values (p_person_id, p_login, p_nip, p_name)
      on conflict do nothing;
    return found;
  end
  $$;

-- An address that is no longer the person's must not open the account: what was sent there ends with it. Links on paper
-- for somebody who had no address stay.
create function identity.change_account(p_person_id uuid, p_login text, p_nip text, p_name text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.controls(p_person_id) then
      raise exception 'account changed outside the scope';
    end if;
    delete from identity.access_link k
      using identity.person p
      where k.person_id = p_person_id and k.used_at is null
        and p.person_id = p_person_id and p.login <> p_login and p.login like '%@%';
    update identity.person set login = p_login, nip = p_nip, name = p_name where person_id = p_person_id;
    return true;
  exception when unique_violation then
    return false;
  end
  $$;

-- All roles of a person in a unit at once; at least one. A person who had left is back.
create function identity.set_roles(p_person_id uuid, p_unit_id uuid, p_position text, p_roles text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency_id uuid := platform.current_agency_id();
  begin
    if not identity.administers(p_unit_id) or coalesce(array_length(p_roles, 1), 0) = 0 then
      raise exception 'roles set outside the scope';
    end if;
    delete from identity.membership m
      where m.person_id = p_person_id and m.agency_id = v_agency_id and m.unit_id = p_unit_id and not (m.role = any (p_roles));
    insert into identity.membership (person_id, agency_id, unit_id, role)
      select p_person_id, v_agency_id, p_unit_id, role from unnest(p_roles) role
      on conflict do nothing;
    insert into identity.placement as l (agency_id, unit_id, person_id, position, placed_by)
      values (v_agency_id, p_unit_id, p_person_id, p_position, platform.current_person_id())
      on conflict (agency_id, person_id, unit_id) do update
        set position = p_position, left_at = null,
          since = case when l.left_at is null then l.since else now() end,
          placed_by = case when l.left_at is null then l.placed_by else platform.current_person_id() end;
  end
  $$;

-- Who put the person who asks into the unit, within these days and after they had an account: they are told where they see it.
-- Somebody who was invited was told by the invitation.
create function identity.find_welcome(p_unit_id uuid, p_days integer)
  returns table (placed_by text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.name, l.since
    from identity.placement l
      join identity.person p using (person_id)
      join identity.person i on i.person_id = l.placed_by
    where l.person_id = platform.current_person_id() and l.agency_id = platform.current_agency_id()
      and l.unit_id = p_unit_id and p_unit_id = any (platform.current_unit_ids())
      and l.left_at is null and l.placed_by <> l.person_id
      and l.since > p.created_at and l.since > now() - make_interval(days => p_days)
  $$;

-- Ends every role in the unit. Without any role left, sessions and links end as well.
create function identity.leave_unit(p_person_id uuid, p_unit_id uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.administers(p_unit_id) then
      raise exception 'roles ended outside the scope';
    end if;
    delete from identity.membership m
      where m.person_id = p_person_id and m.agency_id = platform.current_agency_id() and m.unit_id = p_unit_id;
    update identity.placement l set left_at = now()
      where l.person_id = p_person_id and l.agency_id = platform.current_agency_id() and l.unit_id = p_unit_id
        and l.left_at is null;
    if not exists (select from identity.membership m where m.person_id = p_person_id) then
      delete from identity.session s where s.person_id = p_person_id;
      delete from identity.access_link k where k.person_id = p_person_id and k.used_at is null;
    end if;
  end
  $$;

-- Takes back a placement that should never have been: as if the person had not been there.
create function identity.remove_placement(p_person_id uuid, p_unit_id uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform identity.leave_unit(p_person_id, p_unit_id);
    delete from identity.placement l
      where l.person_id = p_person_id and l.agency_id = platform.current_agency_id() and l.unit_id = p_unit_id;
  end
  $$;

-- By an administrator of a unit in which the person works now; half sign-ins end as well.
create function identity.end_sessions(p_person_id uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    ended bigint;
  begin
    if not exists (
      select from identity.placement l
      where l.person_id = p_person_id and l.agency_id = platform.current_agency_id() and l.left_at is null
        and l.unit_id in (select identity.administered_units())
    ) then
      raise exception 'sessions ended outside the scope';
    end if;
    delete from identity.sign_in_step s where s.person_id = p_person_id;
    delete from identity.session s where s.person_id = p_person_id;
    get diagnostics ended = row_count;
    return ended;
  end
  $$;

-- How many others administer the unit. Whoever asks holds the answer until the transaction ends: two administrators who
-- remove each other at the same moment must not leave the agency without any. The one who comes second counts none.
create function identity.count_other_administrators(p_unit_id uuid, p_person_id uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('administrators of ' || p_unit_id, 0));
    if not identity.administers(p_unit_id) then return 0; end if;
    return (
      select count(*) from identity.membership m
      where m.agency_id = platform.current_agency_id() and m.unit_id = p_unit_id and m.role = 'administrator'
        and m.person_id <> p_person_id
    );
  end
  $$;

-- Takes back an account that an import made and that nobody has opened.
create function identity.remove_unopened_account(p_person_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform from identity.person p where p.person_id = p_person_id for update;
    if not identity.controls(p_person_id) or identity.has_opened(p_person_id) then
      return false;
    end if;
    delete from identity.membership m where m.person_id = p_person_id;
    delete from identity.person p where p.person_id = p_person_id;
    return true;
  end
  $$;

revoke execute on all functions in schema identity from public;
grant execute on function
  identity.list_people(text[], uuid, text, uuid, integer),
  identity.count_people(text[], uuid),
  identity.count_people_by_unit(),
  identity.find_person(uuid, boolean),
  identity.list_placements(uuid[]),
  identity.find_accounts(text[], text[]),
  identity.create_account(uuid, text, text, text),
  identity.change_account(uuid, text, text, text),
  identity.set_roles(uuid, uuid, text, text[]),
  identity.find_welcome(uuid, integer),
  identity.leave_unit(uuid, uuid),
  identity.remove_placement(uuid, uuid),
  identity.end_sessions(uuid),
  identity.count_other_administrators(uuid, uuid),
  identity.remove_unopened_account(uuid)
  to zona_app;

-- People brought in from a spreadsheet: what the sheet said, and what came of it, so that it can be taken back as a whole.
create table organization.people_import (
  agency_id uuid not null,
  unit_id uuid not null,
  import_id uuid not null,
  file_name text not null,
  state text not null default 'review' check (state in ('review', 'applied', 'undone', 'discarded')),
  -- As read; emptied when the import is discarded or undone.
  rows jsonb not null,
  outcomes jsonb not null default '[]',
  made_units uuid[] not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (agency_id, import_id),
  foreign key (agency_id, unit_id) references organization.unit
);
create index people_import_unit on organization.people_import (agency_id, unit_id, created_at desc);
select platform.protect('organization.people_import');
grant select, insert, update on organization.people_import to zona_app;
