-- What was proven or handed over once must not outlive what it was based on: links, half sign-ins, sessions by password alone.

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

create or replace function identity.is_link_open(p_link identity.access_link) returns boolean
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

-- As before; a new password also ends what was begun with the old one and not finished.
create or replace function identity.redeem_access_link(p_token_hash bytea, p_password_hash text)
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

-- By an administrator of a unit in which the person works now; half sign-ins end as well.
create or replace function identity.end_sessions(p_person_id uuid) returns bigint
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

-- An address that is no longer the person's must not open the account: what was sent there ends with it. Links on paper
-- for somebody who had no address stay.
create or replace function identity.change_account(p_person_id uuid, p_login text, p_nip text, p_name text) returns boolean
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

-- A password alone opens nothing of an account that has a second factor, nor of one whose role needs one: not even a session
-- that was open before, or one that was just being opened while the factor was added.
create or replace function identity.is_session_strong_enough(p_token_hash bytea) returns boolean
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

revoke execute on function identity.is_maker_in_charge(identity.access_link), identity.end_weak_sessions() from public;
