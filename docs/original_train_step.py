"""What a training step of the original Python code takes, beside `./xtts-workbench bench train-step` (docs/benchmarks.md).

The network, front ends and optimizer of coqui-tts at full size with random weights, on random sound and texts as long as
those of the benchmark; a step is what its trainer does with a batch, without its data loader. Needs
pip install coqui-tts==0.27.2 "transformers<4.56" "torch<2.9" "torchaudio<2.9", and 20 GB of memory for "ragged".

    python docs/original_train_step.py two|ragged [THREADS]
"""
import os
import resource
import sys
import tempfile
import time

import torch
from TTS.tts.layers.tortoise.arch_utils import TorchMelSpectrogram
from TTS.tts.layers.xtts.dvae import DiscreteVAE
from TTS.tts.layers.xtts.gpt import GPT

SIX_SECONDS = 132_300
SAMPLES_PER_TOKEN = 2_200
# Samples of the first 24 clips of LJSpeech.
REAL_LENGTHS = [
    212893, 41885, 213149, 113309, 178845, 125341, 184989, 39325, 166557, 194461, 99485, 181661,
    56989, 219293, 203677, 116125, 154781, 165021, 141469, 103069, 189853, 155549, 186269, 173213,
]

torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 2)
torch.manual_seed(1)

gpt = GPT(
    layers=30, model_dim=1024, heads=16, start_text_token=261, stop_text_token=0, number_text_tokens=6681,
    num_audio_tokens=1026, start_audio_token=1024, stop_audio_token=1025, max_text_tokens=402, max_mel_tokens=605,
    max_prompt_tokens=70, code_stride_len=1024, use_perceiver_resampler=True,
).train()
dvae = DiscreteVAE(
    channels=80, normalization=None, positional_dims=1, num_tokens=1024, codebook_dim=512, hidden_dim=512,
    num_resnet_blocks=3, kernel_size=3, num_layers=2, use_transposed_convs=False,
).eval()
with tempfile.TemporaryDirectory() as folder:
    norms = os.path.join(folder, "mel_stats.pth")
    torch.save(torch.ones(80), norms)
    dvae_mel = TorchMelSpectrogram(mel_norm_file=norms, sampling_rate=22050)
    style_mel = TorchMelSpectrogram(
        filter_length=2048, hop_length=256, win_length=1024, normalize=False, sampling_rate=22050, mel_fmin=0,
        mel_fmax=8000, n_mel_channels=80, mel_norm_file=norms,
    )
scales = [p for name, p in gpt.named_parameters() if name.endswith(".bias") or "norm" in name or "ln_" in name]
small = {id(p) for p in scales}
optimizer = torch.optim.AdamW(
    [{"params": [p for p in gpt.parameters() if id(p) not in small], "weight_decay": 1e-2},
     {"params": scales, "weight_decay": 0}],
    lr=5e-6, betas=(0.9, 0.96), eps=1e-8,
)


def step(samples):
    tokens = [n // SAMPLES_PER_TOKEN for n in samples]
    text = torch.zeros(len(samples), max(tokens), dtype=torch.long)
    for row, count in enumerate(tokens):
        text[row, :count] = torch.randint(2, 6000, (count,))
    # The data loader pads sound so that it is a whole number of codes.
    wav = torch.zeros(len(samples), 1, -(-max(samples) // 1024) * 1024)
    for row, count in enumerate(samples):
        wav[row, 0, :count] = torch.randn(count) * 0.1
    conditioning = torch.randn(len(samples), 1, 1, SIX_SECONDS) * 0.1
    begin = time.perf_counter()
    with torch.no_grad():
        count, each, channels, length = conditioning.size()
        mel = style_mel(conditioning.view(count * each, channels, length))
        mel = mel.view(count, each, 80, mel.size(2))
        codes = dvae.get_codebook_indices(dvae_mel(wav))
    lengths = torch.full([count], SIX_SECONDS)
    loss_text, loss_codes, _ = gpt(
        text, torch.tensor(tokens), codes, torch.tensor(samples), mel, None, lengths)
    (0.01 * loss_text + loss_codes).backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return time.perf_counter() - begin


if sys.argv[1] == "two":
    batches = [[SIX_SECONDS] * 2] * 3
else:
    batches = [REAL_LENGTHS[i:i + 4] for i in range(0, len(REAL_LENGTHS), 4)]
step(batches[0])
seconds = sorted(step(batch) for batch in batches)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
print(f"{sys.argv[1]}: {seconds[len(seconds) // 2]:.2f} s a step (median), {sum(seconds):.1f} s in all, {peak:.2f} GB")
