"""A workbook with a password: ECMA-376 agile encryption in a compound file, with fixed salts, so that a rerun gives the same bytes."""
from __future__ import annotations

import base64
import hashlib
import hmac
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

SPIN = 100_000


def digest(*parts: bytes) -> bytes:
    return hashlib.sha512(b"".join(parts)).digest()


def fixed(label: str, size: int) -> bytes:
    return digest(b"samples", label.encode())[:size]


def aes(key: bytes, iv: bytes, data: bytes) -> bytes:
    data += bytes(-len(data) % 16)
    enc = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return enc.update(data) + enc.finalize()


def lock(package: bytes, password: str) -> bytes:
    key_salt, data_salt, key = fixed("password salt", 16), fixed("data salt", 16), fixed("key", 32)
    h = digest(key_salt, password.encode("utf-16-le"))
    for i in range(SPIN):
        h = digest(struct.pack("<I", i), h)

    def under_password(block: str, value: bytes) -> str:
        return base64.b64encode(aes(digest(h, bytes.fromhex(block))[:32], key_salt, value)).decode()

    verifier = fixed("verifier", 16)
    body = struct.pack("<Q", len(package))
    for n, at in enumerate(range(0, len(package), 4096)):
        body += aes(key, digest(data_salt, struct.pack("<I", n))[:16], package[at:at + 4096])
    mac_key = fixed("mac", 64)
    mac = hmac.new(mac_key, body, hashlib.sha512).digest()

    def integrity(block: str, value: bytes) -> str:
        return base64.b64encode(aes(key, digest(data_salt, bytes.fromhex(block))[:16], value)).decode()

    cipher = 'blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"'
    info = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" '
        'xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">'
        f'<keyData saltSize="16" {cipher} saltValue="{base64.b64encode(data_salt).decode()}"/>'
        f'<dataIntegrity encryptedHmacKey="{integrity("5fb2ad010cb9e1f6", mac_key)}" encryptedHmacValue="{integrity("a0677f02b22c8433", mac)}"/>'
        '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">'
        f'<p:encryptedKey spinCount="{SPIN}" saltSize="16" {cipher} saltValue="{base64.b64encode(key_salt).decode()}" '
        f'encryptedVerifierHashInput="{under_password("fea7d2763b4b9e79", verifier)}" '
        f'encryptedVerifierHashValue="{under_password("d7aa0f6d3061344e", digest(verifier))}" '
        f'encryptedKeyValue="{under_password("146e0be7abacd0d6", key)}"/>'
        "</keyEncryptor></keyEncryptors></encryption>"
    ).encode()
    return compound(struct.pack("<HHI", 4, 4, 0x40) + info, body)


def compound(small: bytes, large: bytes) -> bytes:
    """A compound file with the streams EncryptionInfo (mini stream) and EncryptedPackage (sectors of 512 bytes)."""
    assert len(small) < 4096 <= len(large)
    free, end, fat_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    minis = -(-len(small) // 64)
    mini_sectors = -(-minis * 64 // 512)
    large_sectors = -(-len(large) // 512)
    total = 3 + mini_sectors + large_sectors  # FAT, directory, mini FAT
    assert total <= 128
    first_mini, first_large = 3, 3 + mini_sectors

    def chain(first: int, count: int) -> list[int]:
        return [first + i + 1 for i in range(count - 1)] + [end]

    fat = [fat_mark, end, end, *chain(first_mini, mini_sectors), *chain(first_large, large_sectors)]
    mini_fat = chain(0, minis)

    def sector(values: list[int]) -> bytes:
        return struct.pack("<128I", *(values + [free] * (128 - len(values))))

    def entry(name: str, kind: int, left=free, child=free, start=0, size=0, black=1) -> bytes:
        raw = name.encode("utf-16-le") + b"\0\0" if name else b""
        return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, black, left, free, child) + bytes(16 + 4 + 16)
                + struct.pack("<IQ", start, size))

    blank = entry("", 0)
    directory = (entry("Root Entry", 5, child=2, start=first_mini, size=minis * 64)
                 + entry("EncryptionInfo", 2, start=0, size=len(small), black=0)
                 + entry("EncryptedPackage", 2, left=1, start=first_large, size=len(large)) + blank)
    header = (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
              + struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 2, 1, end, 0, 0) + struct.pack("<108I", *[free] * 108))
    return (header + sector(fat) + directory + sector(mini_fat) + small.ljust(mini_sectors * 512, b"\0")
            + large.ljust(large_sectors * 512, b"\0"))
