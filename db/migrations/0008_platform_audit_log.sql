-- What was done: who, when, where, what, and each value before and after. Entries are written once. The values stand apart
-- with a salt each; an entry carries only their salted hashes, so that a value may lawfully be erased and the chain of
-- entries still closes. Entries are written through audit.record() alone; nobody changes them.
create schema audit;

-- Transaction numbers begin anew when a backup is restored into another server; each restore begins an era.
create table platform.era (
  era integer primary key,
  began_at timestamptz not null default now()
);
insert into platform.era (era) values (1);

create table audit.entry (
  agency_id uuid not null,
  -- Unique over all agencies: a number by which people name an entry.
  entry_no bigint generated always as identity,
  unit_id uuid not null,
  era integer not null,
  tx_id xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  -- Null for what the program did by itself.
  person_id uuid,
  -- `module.thing.verb`, such as `plan.obligation.completed`
  action text not null check (action ~ '^[a-z_]+(\.[a-z_]+){2}$'),
  subject_kind text not null,
  subject_id uuid not null,
  fields text[] not null,
  value_hashes bytea[] not null,
  primary key (agency_id, entry_no),
  check (array_length(fields, 1) is not distinct from array_length(value_hashes, 1))
);
create index entry_order on audit.entry (agency_id, era, tx_id, entry_no);
create index entry_unit on audit.entry (agency_id, unit_id, recorded_at desc, entry_no desc);
create index entry_person on audit.entry (agency_id, person_id, recorded_at desc, entry_no desc);
create index entry_subject on audit.entry (agency_id, subject_id, recorded_at desc, entry_no desc);
-- What an administrator may read, over many units.
create index entry_directory on audit.entry (agency_id, recorded_at desc, entry_no desc) where action like 'organization.%';

-- JSON as text: the bytes that were hashed. Null for "there was none". An erased value keeps its row, without content and
-- without salt: with the salt a short value could be guessed from its hash.
create table audit.value (
  agency_id uuid not null,
  unit_id uuid not null,
  entry_no bigint not null,
  field text not null,
  salt bytea,
  old_value text,
  new_value text,
  erased_at timestamptz,
  erased_by uuid,
  erased_reason text,
  -- The entry that tells of the erasure; without it a value is not erased but altered.
  erased_in bigint,
  primary key (agency_id, entry_no, field),
  foreign key (agency_id, entry_no) references audit.entry,
  foreign key (agency_id, erased_in) references audit.entry (agency_id, entry_no),
  check (
    (erased_at is null and salt is not null and erased_in is null)
    or (erased_at is not null and erased_in is not null and erased_reason is not null
      and salt is null and old_value is null and new_value is null)
  )
);

-- People of a unit, and of the directory (accounts, roles, units) an administrator for all beneath their unit; see 0006 and
-- 0007. A case and not an "or": the planner would join two indexes for it and sort, where a page needs the first of one.
select platform.protect('audit.entry', $$
  agency_id = (select platform.current_agency_id())
  and case
    when unit_id = any ((select platform.current_unit_ids())::uuid[]) then true
    else action like 'organization.%' and unit_id in (
      select u.unit_id from organization.unit u
      where u.agency_id = (select platform.current_agency_id()) and u.path @> array[(select platform.administered_unit_id())])
  end
$$);
-- Who sees an entry sees its values.
select platform.protect('audit.value', $$
  agency_id = (select platform.current_agency_id())
  and exists (select from audit.entry e where e.agency_id = value.agency_id and e.entry_no = value.entry_no)
$$);

-- A text with its length in front, so that no two lists of texts read the same; null is told from empty.
create function audit.framed(p_text text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select case when p_text is null then '-;' else octet_length(convert_to(p_text, 'UTF8')) || ':' || p_text || ';' end $$;

create function audit.value_hash(p_salt bytea, p_field text, p_old text, p_new text) returns bytea
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select sha256(p_salt || convert_to(audit.framed(p_field) || audit.framed(p_old) || audit.framed(p_new), 'UTF8')) $$;

-- The one place where entries are made; for the functions below, not for the application.
create function audit.append(
  p_agency_id uuid, p_unit_id uuid, p_person_id uuid, p_action text, p_subject_kind text, p_subject_id uuid,
  p_fields text[], p_old text[], p_new text[]
) returns bigint
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_salts bytea[] := '{}';
    v_hashes bytea[] := '{}';
    v_entry_no bigint;
  begin
    for i in 1 .. coalesce(array_length(p_fields, 1), 0) loop
      v_salts := v_salts || (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      v_hashes := v_hashes || audit.value_hash(v_salts[i], p_fields[i], p_old[i], p_new[i]);
    end loop;
    insert into audit.entry (agency_id, unit_id, era, person_id, action, subject_kind, subject_id, fields, value_hashes)
      values (
        p_agency_id, p_unit_id, (select max(era) from platform.era), p_person_id,
        p_action, p_subject_kind, p_subject_id, p_fields, v_hashes
      )
      returning entry_no into v_entry_no;
    insert into audit.value (agency_id, unit_id, entry_no, field, salt, old_value, new_value)
      select p_agency_id, p_unit_id, v_entry_no, p_fields[i], v_salts[i], p_old[i], p_new[i]
      from generate_subscripts(p_fields, 1) as i;
    return v_entry_no;
  end
  $$;

-- Agency and person are those of the scope; the unit must lie within it or be administered.
create function audit.record(
  p_unit_id uuid, p_action text, p_subject_kind text, p_subject_id uuid, p_fields text[], p_old text[], p_new text[]
) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency_id uuid := platform.current_agency_id();
  begin
    if v_agency_id is null or not (
      p_unit_id = any (platform.current_unit_ids())
      or exists (
        select from organization.unit u
        where u.agency_id = v_agency_id and u.unit_id = p_unit_id and u.path @> array[platform.administered_unit_id()]
      )
    ) then
      raise exception 'audit entry outside the scope';
    end if;
    perform audit.append(
      v_agency_id, p_unit_id, platform.current_person_id(), p_action, p_subject_kind, p_subject_id, p_fields, p_old, p_new
    );
  end
  $$;

revoke execute on all functions in schema audit from public;
grant usage on schema audit to zona_app;
grant select on audit.entry, audit.value to zona_app;
grant execute on function audit.record(uuid, text, text, uuid, text[], text[], text[]) to zona_app;
