package org.beleg.place;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries between which it is disputed where land belongs. The map shows who holds it, and is no opinion on that. */
final class Contested {
    static final Set<Set<String>> PAIRS = Stream.of(
                    "RU UA", "IL SY", "IL PS", "IL LB", "IN PK", "CN IN", "CN PK", "BT CN", "IN NP", "EG SD", "EH MA",
                    "SD SS", "KE SS", "ET KE", "ER ET", "ET SD", "DJ ER", "CN TW", "JP RU", "JP KR", "GE RU", "AM AZ",
                    "AR FK", "AR GS", "AR CL", "GY VE", "GY SR", "BZ GT", "CU US", "ES GI", "ES MA", "CY GB", "HR RS",
                    "HR SI", "KH TH", "LA TH", "KG TJ", "KG UZ", "AE IR", "AE SA", "IQ KW", "CM NG", "GA GQ", "CD ZM",
                    "CD UG", "MW TZ", "FR MG", "KM FR", "FR MU", "IO MU", "FR SR", "CN VN", "CN PH", "MY PH", "BR UY",
                    "CR NI", "HN SV", "CO NI", "CL PE", "NA ZA", "SZ ZA", "BJ NE", "BF BJ", "MD UA", "FR IT", "SA YE")
            .map(pair -> Set.of(pair.split(" ", 2)))
            .collect(Collectors.toUnmodifiableSet());

    private Contested() {}
}
