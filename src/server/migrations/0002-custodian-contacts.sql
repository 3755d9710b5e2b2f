-- Names and telephones of those who keep graves and facilities; the roster itself stands in content/.

create table custodian_contact (
  custodianId text primary key not null,
  nameCipher text not null,
  telephoneCipher text not null,
  changedAt integer not null,
  changedBy text not null,
  missingSince integer
) strict;
