struct berth_record {
    uint32_t magic;       /* is 0x42525448 */
    uint16_t version;
    uint16_t flags;       /* of the berth */
    uint32_t length;      /* of all fields */

    uint8_t  algorithm;   /* 1 is CRC-32C */
    uint8_t  reserved[3];
    uint32_t checksum;    /* of the rest */

    uint64_t arrived_at;  /* ms since 1970 */
    uint64_t leaves_at;
    char     ship[24];    /* padded with 0 */
    char     berth[8];
    uint16_t draft_cm;
    uint16_t crew;
    uint8_t  cargo[];     /* the end   */
};
