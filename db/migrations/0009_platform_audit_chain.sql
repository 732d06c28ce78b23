-- The chain over the entries of an agency: each link hashes its entry, its number and the link before. One sealer makes the
-- links after the fact, so that nobody who writes an entry waits for it.
create table audit.link (
  agency_id uuid not null,
  seq bigint not null check (seq > 0),
  entry_no bigint not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (agency_id, seq),
  unique (agency_id, entry_no),
  foreign key (agency_id, entry_no) references audit.entry (agency_id, entry_no)
);

-- The end of each chain, and up to where the entries stand in it.
create table audit.head (
  agency_id uuid primary key,
  seq bigint not null,
  hash bytea not null,
  era integer not null,
  tx_id xid8 not null,
  entry_no bigint not null,
  sealed_at timestamptz not null
);

select platform.protect('audit.link');
select platform.protect('audit.head');

-- SHA-256 over every column of an entry, its place and the hash before; src/platform/audit/chain-hash.ts says it a second time.
create function audit.link_hash(p_entry audit.entry, p_seq bigint, p_previous_hash bytea) returns bytea
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select sha256(convert_to(
      audit.framed('zona.audit.1')
      || audit.framed(p_entry.agency_id::text)
      || audit.framed(p_seq::text)
      || audit.framed(encode(p_previous_hash, 'hex'))
      || audit.framed(p_entry.era::text)
      || audit.framed(p_entry.tx_id::text)
      || audit.framed(p_entry.entry_no::text)
      || audit.framed(p_entry.unit_id::text)
      || audit.framed(to_char(p_entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || audit.framed(p_entry.person_id::text)
      || audit.framed(p_entry.action)
      || audit.framed(p_entry.subject_kind)
      || audit.framed(p_entry.subject_id::text)
      || audit.framed(cardinality(p_entry.fields)::text)
      || coalesce((
        select string_agg(audit.framed(p_entry.fields[i]) || audit.framed(encode(p_entry.value_hashes[i], 'hex')), '' order by i)
        from generate_subscripts(p_entry.fields, 1) as i
      ), ''),
      'UTF8'
    ))
  $$;

-- Makes links for at most p_limit entries, and answers how many; null when another sealer is at work. It takes entries of
-- transactions below the oldest one that still runs: a later number may be committed earlier, and what is sealed stays in order.
-- Transactions of an earlier era all ended with the server they ran on.
create function audit.seal(p_limit integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_era integer := (select max(era) from platform.era);
    v_agency_id uuid;
    v_head audit.head;
    v_entry audit.entry;
    v_hash bytea;
    v_before bigint;
    v_sealed integer := 0;
  begin
    if not pg_try_advisory_xact_lock(7203003) then
      return null;
    end if;
    v_agency_id := (select min_agency.agency_id from (select e.agency_id from audit.entry e order by e.agency_id limit 1) min_agency);
    while v_agency_id is not null and v_sealed < p_limit loop
      select * into v_head from audit.head h where h.agency_id = v_agency_id;
      if not found then
        v_head := row(v_agency_id, 0, ''::bytea, 0, '0'::xid8, 0, now());
      end if;
      v_before := v_head.seq;
      for v_entry in
        select e.* from audit.entry e
        where e.agency_id = v_agency_id
          and (e.era, e.tx_id, e.entry_no) > (v_head.era, v_head.tx_id, v_head.entry_no)
          and (e.era < v_era or e.tx_id < pg_snapshot_xmin(pg_current_snapshot()))
        order by e.era, e.tx_id, e.entry_no
        limit p_limit - v_sealed
      loop
        v_hash := audit.link_hash(v_entry, v_head.seq + 1, v_head.hash);
        insert into audit.link (agency_id, seq, entry_no, previous_hash, hash)
          values (v_agency_id, v_head.seq + 1, v_entry.entry_no, v_head.hash, v_hash);
        v_head := row(
          v_agency_id, v_head.seq + 1, v_hash, v_entry.era, v_entry.tx_id, v_entry.entry_no, clock_timestamp()
        );
        v_sealed := v_sealed + 1;
      end loop;
      if v_head.seq > v_before then
        insert into audit.head values (v_head.*)
          on conflict (agency_id) do update set seq = excluded.seq, hash = excluded.hash, era = excluded.era,
            tx_id = excluded.tx_id, entry_no = excluded.entry_no, sealed_at = excluded.sealed_at;
      end if;
      -- From agency to agency by the index, past all entries between.
      v_agency_id := (
        select next_agency.agency_id from (
          select e.agency_id from audit.entry e where e.agency_id > v_agency_id order by e.agency_id limit 1
        ) next_agency
      );
    end loop;
    return v_sealed;
  end
  $$;

-- The heads of all agencies, for the daily export: numbers and hashes, nothing that anybody did.
create function audit.list_heads() returns table (agency_id uuid, seq bigint, hash bytea, sealed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select h.agency_id, h.seq, h.hash, h.sealed_at from audit.head h order by h.agency_id $$;

-- To be called once after a backup was loaded into another server.
create function audit.begin_era() returns integer
  language sql volatile set search_path = pg_catalog, pg_temp
  as $$ insert into platform.era (era) select max(era) + 1 from platform.era returning era $$;

-- Takes the content out of values of one entry, lawfully: with a reason, told by an entry of its own. What tells of an erasure
-- cannot be erased. Answers how many values it was; null when there is no such entry. For the operator (`zona audit erase`).
create function audit.erase(p_entry_no bigint, p_fields text[], p_reason text, p_person_id uuid default null) returns integer
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_entry audit.entry;
    v_fields text[];
    v_told_by bigint;
  begin
    select * into v_entry from audit.entry e where e.entry_no = p_entry_no;
    if not found or v_entry.action = 'audit.value.erased' then
      return null;
    end if;
    if coalesce(trim(p_reason), '') = '' then
      raise exception 'an erasure needs a reason';
    end if;
    v_fields := array(
      select v.field from audit.value v
      where v.agency_id = v_entry.agency_id and v.entry_no = p_entry_no and v.field = any (p_fields) and v.erased_at is null
      order by v.field for update
    );
    if cardinality(v_fields) = 0 then
      return 0;
    end if;
    v_told_by := audit.append(
      v_entry.agency_id, v_entry.unit_id, p_person_id, 'audit.value.erased', v_entry.subject_kind, v_entry.subject_id,
      array['entry', 'fields', 'reason'],
      array[null, null, null],
      array[to_json(p_entry_no)::text, to_json(v_fields)::text, to_json(p_reason)::text]
    );
    update audit.value v
      set salt = null, old_value = null, new_value = null,
        erased_at = now(), erased_by = p_person_id, erased_reason = p_reason, erased_in = v_told_by
      where v.agency_id = v_entry.agency_id and v.entry_no = p_entry_no and v.field = any (v_fields);
    return cardinality(v_fields);
  end
  $$;

revoke execute on all functions in schema audit from public;
grant select on audit.link, audit.head to zona_app;
grant execute on function audit.seal(integer), audit.list_heads() to zona_app;
