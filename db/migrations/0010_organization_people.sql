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
-- every other open link of the person ends with this one. Answers where the change is to be recorded.
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
